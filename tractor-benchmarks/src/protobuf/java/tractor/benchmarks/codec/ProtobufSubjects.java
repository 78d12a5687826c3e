package tractor.benchmarks.codec;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * protobuf's messages from and to bytes. They are built beforehand, and know their sizes from the first time they were
 * written, so this is less than a program pays that sends a message once.
 */
final class ProtobufSubjects implements Subjects {
    @Override
    public Subject<?> of(Payload payload) {
        return switch (payload) {
            case RECORD ->
                new Parsed<>(payload, value -> Messages.of((Trade) value), TradesProto.Trade.parser(), Messages::value);
            case LIST -> new Parsed<>(payload, ProtobufSubjects::trades, TradesProto.Trades.parser(), Messages::value);
            case UNION ->
                new Parsed<>(payload, value -> Messages.of((Event) value), TradesProto.Event.parser(), Messages::value);
        };
    }

    @SuppressWarnings("unchecked") // the payload is a list of trades
    static TradesProto.Trades trades(Object value) {
        return Messages.of((List<Trade>) value);
    }

    private static final class Parsed<M extends MessageLite> extends Subject<M> {
        private final Function<Object, M> own;
        private final Parser<M> parser;
        private final Function<M, Object> value;
        private final Buffer buffer = new Buffer();

        Parsed(Payload payload, Function<Object, M> own, Parser<M> parser, Function<M, Object> value) {
            super(payload.values);
            this.own = own;
            this.parser = parser;
            this.value = value;
        }

        @Override
        int write(M message) throws IOException {
            return buffer.write(message);
        }

        @Override
        byte[] written() {
            return buffer.copy();
        }

        @Override
        M read(byte[] bytes) throws IOException {
            return parser.parseFrom(bytes);
        }

        @Override
        M own(Object from) {
            return own.apply(from);
        }

        @Override
        Object value(M message) {
            return value.apply(message);
        }
    }
}
