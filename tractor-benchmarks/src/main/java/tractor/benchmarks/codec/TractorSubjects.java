package tractor.benchmarks.codec;

import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** The generated codecs. */
final class TractorSubjects implements Subjects {
    @Override
    public Subject<?> of(Payload payload) {
        return switch (payload) {
            case RECORD -> new Coded<>(TradesPayloads.TRADE, payload);
            case LIST -> new Coded<>(TradesPayloads.TRADE_LIST, payload);
            case UNION -> new Coded<>(TradesPayloads.EVENT, payload);
        };
    }

    private static final class Coded<T> extends Subject<T> {
        private final PayloadCodec<T> codec;
        private final WireWriter out = new WireWriter();

        Coded(PayloadCodec<T> codec, Payload payload) {
            super(payload.values);
            this.codec = codec;
        }

        @Override
        int write(T value) {
            out.reset();
            codec.write(out, value);
            return out.size();
        }

        @Override
        byte[] written() {
            return out.toByteArray();
        }

        @Override
        T read(byte[] bytes) {
            return codec.read(new WireReader(bytes));
        }

        @Override
        @SuppressWarnings("unchecked") // the payload's values are of the codec's type
        T own(Object value) {
            return (T) value;
        }

        @Override
        Object value(T own) {
            return own;
        }
    }
}
