package tractor.benchmarks.codec;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.io.IOException;

/** The same from and to our records, through messages that are built for it: what a program with its own types pays. */
final class ProtobufRecordSubjects implements Subjects {
    @Override
    public Subject<?> of(Payload payload) {
        return switch (payload) {
            case RECORD ->
                new Converted(
                        payload,
                        value -> Messages.of((Trade) value),
                        bytes -> Messages.value(TradesProto.Trade.parseFrom(bytes)));
            case LIST ->
                new Converted(
                        payload,
                        ProtobufSubjects::trades,
                        bytes -> Messages.value(TradesProto.Trades.parseFrom(bytes)));
            case UNION ->
                new Converted(
                        payload,
                        value -> Messages.of((Event) value),
                        bytes -> Messages.value(TradesProto.Event.parseFrom(bytes)));
        };
    }

    private interface Build {
        MessageLite build(Object value);
    }

    private interface Parse {
        Object parse(byte[] bytes) throws InvalidProtocolBufferException;
    }

    private static final class Converted extends Subject<Object> {
        private final Build build;
        private final Parse parse;
        private final Buffer buffer = new Buffer();

        Converted(Payload payload, Build build, Parse parse) {
            super(payload.values);
            this.build = build;
            this.parse = parse;
        }

        @Override
        int write(Object value) throws IOException {
            return buffer.write(build.build(value));
        }

        @Override
        byte[] written() {
            return buffer.copy();
        }

        @Override
        Object read(byte[] bytes) throws IOException {
            return parse.parse(bytes);
        }

        @Override
        Object own(Object value) {
            return value;
        }

        @Override
        Object value(Object own) {
            return own;
        }
    }
}
