package acme;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.Members;
import tractor.codec.PayloadCodec;
import tractor.codec.Tags;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.ContextMethod;
import tractor.rpc.NoArgs;
import tractor.rpc.RpcMethod;

/** Arguments, endpoints and payload codecs of {@link Names.Tricky}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class Names_TrickyPayloads {
    static final String NAMESPACE = "acme.Names$Tricky";

    static final long FINGERPRINT = 0x9b2deaed362e2a25L;

    static final PayloadCodec<Names.Fields> NAMES_FIELDS = new NamesFieldsCodec();
    static final PayloadCodec<Names.Payload> NAMES_PAYLOAD = new NamesPayloadCodec();
    static final PayloadCodec<Names.LatestArgs> NAMES_LATEST_ARGS = new NamesLatestArgsCodec();
    static final PayloadCodec<Names.T.Default> NAMES_T_DEFAULT = new NamesTDefaultCodec();
    static final PayloadCodec<Names.T.Out> NAMES_T_OUT = new NamesTOutCodec();
    static final PayloadCodec<Names.T.Value> NAMES_T_VALUE = new NamesTValueCodec();
    static final PayloadCodec<Names.T> NAMES_T = new NamesTCodec();
    static final PayloadCodec<List<Names.Fields>> NAMES_FIELDS_LIST = Codecs.list(NAMES_FIELDS);
    static final PayloadCodec<Optional<Names.Fields>> NAMES_FIELDS_OPTIONAL = Codecs.optional(NAMES_FIELDS);
    static final PayloadCodec<List<Names.Payload>> NAMES_PAYLOAD_LIST = Codecs.list(NAMES_PAYLOAD);

    static final RpcMethod<InArgs, String> IN = RpcMethod.of(NAMESPACE, "in", new InArgsCodec(), Codecs.STRING);
    static final RpcMethod<ServiceArgs, @Nullable Void> SERVICE =
            RpcMethod.of(NAMESPACE, "service", new ServiceArgsCodec(), Codecs.NIL);
    static final RpcMethod<FooBarArgs, @Nullable Void> FOO_BAR =
            RpcMethod.of(NAMESPACE, "fooBar", new FooBarArgsCodec(), Codecs.NIL);
    static final RpcMethod<Foo_barArgs, @Nullable Void> FOO_BAR_METHOD =
            RpcMethod.of(NAMESPACE, "foo_bar", new Foo_barArgsCodec(), Codecs.NIL);
    static final RpcMethod<LatestArgs2, Names.LatestArgs> LATEST =
            RpcMethod.of(NAMESPACE, "latest", new LatestArgs2Codec(), NAMES_LATEST_ARGS);
    static final RpcMethod<LatestArgs3, List<Names.Payload>> LATEST_METHOD =
            RpcMethod.of(NAMESPACE, "Latest", new LatestArgs3Codec(), NAMES_PAYLOAD_LIST);
    static final ContextMethod<TalkArgs, Names.T, Names.T, Names.T, Names.T.Default> TALK =
            ContextMethod.of(NAMESPACE, "talk", new TalkArgsCodec(), NAMES_T, NAMES_T, NAMES_T, NAMES_T_DEFAULT);
    static final ContextMethod<NoArgs, @Nullable Void, Names.T, @Nullable Void, @Nullable Void> SILENT =
            ContextMethod.of(NAMESPACE, "silent", NoArgs.CODEC, Codecs.NIL, NAMES_T, Codecs.NIL, Codecs.NIL);

    private Names_TrickyPayloads() {}

    record InArgs(String in, int seen, long field, boolean left, String out, String value, String args, String call) {}

    static final class InArgsCodec implements PayloadCodec<InArgs> {
        private static final FieldNames FIELDS = FieldNames.of(
                "in", "seen", "field", "left", "out", "value", "args", "call");

        @Override
        public void write(WireWriter out, InArgs value) {
            out.writeMapHeader(8);
            out.writeField(FIELDS, 0);
            out.writeString(value.in());
            out.writeField(FIELDS, 1);
            out.writeLong(value.seen());
            out.writeField(FIELDS, 2);
            out.writeLong(value.field());
            out.writeField(FIELDS, 3);
            out.writeBoolean(value.left());
            out.writeField(FIELDS, 4);
            out.writeString(value.out());
            out.writeField(FIELDS, 5);
            out.writeString(value.value());
            out.writeField(FIELDS, 6);
            out.writeString(value.args());
            out.writeField(FIELDS, 7);
            out.writeString(value.call());
        }

        @Override
        public InArgs read(WireReader in_) {
            String in = null;
            int seen = 0;
            long field = 0;
            boolean left = false;
            String out = null;
            String value = null;
            String args = null;
            String call = null;
            long seen_ = 0;
            int left_ = in_.readMapHeader();
            if (left_ > 0 && in_.tryField(FIELDS, 0)) {
                in = in_.readString();
                seen_ |= 0b1;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 1)) {
                seen = in_.readInt();
                seen_ |= 0b10;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 2)) {
                field = in_.readLong();
                seen_ |= 0b100;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 3)) {
                left = in_.readBoolean();
                seen_ |= 0b1000;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 4)) {
                out = in_.readString();
                seen_ |= 0b10000;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 5)) {
                value = in_.readString();
                seen_ |= 0b100000;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 6)) {
                args = in_.readString();
                seen_ |= 0b1000000;
                left_--;
            }
            if (left_ > 0 && in_.tryField(FIELDS, 7)) {
                call = in_.readString();
                seen_ |= 0b10000000;
                left_--;
            }
            for (; left_ > 0; left_--) {
                int field_ = in_.readField(FIELDS);
                switch (field_) {
                    case 0 -> in = in_.readString();
                    case 1 -> seen = in_.readInt();
                    case 2 -> field = in_.readLong();
                    case 3 -> left = in_.readBoolean();
                    case 4 -> out = in_.readString();
                    case 5 -> value = in_.readString();
                    case 6 -> args = in_.readString();
                    case 7 -> call = in_.readString();
                    default -> throw in_.unexpectedField();
                }
                seen_ |= 1L << field_;
            }
            in_.requireFields(FIELDS, seen_, 0b11111111);
            return new InArgs(
                    requireNonNull(in), seen, field, left, requireNonNull(out), requireNonNull(value),
                    requireNonNull(args), requireNonNull(call));
        }
    }

    record ServiceArgs(
            String tractor, String hashCode_, String toString_, String FIELDS, String portal, String service) {}

    static final class ServiceArgsCodec implements PayloadCodec<ServiceArgs> {
        private static final FieldNames FIELDS = FieldNames.of(
                "tractor", "hashCode", "toString", "FIELDS", "portal", "service");

        @Override
        public void write(WireWriter out, ServiceArgs value) {
            out.writeMapHeader(6);
            out.writeField(FIELDS, 0);
            out.writeString(value.tractor());
            out.writeField(FIELDS, 1);
            out.writeString(value.hashCode_());
            out.writeField(FIELDS, 2);
            out.writeString(value.toString_());
            out.writeField(FIELDS, 3);
            out.writeString(value.FIELDS());
            out.writeField(FIELDS, 4);
            out.writeString(value.portal());
            out.writeField(FIELDS, 5);
            out.writeString(value.service());
        }

        @Override
        public ServiceArgs read(WireReader in) {
            String tractor = null;
            String hashCode_ = null;
            String toString_ = null;
            String FIELDS_ = null;
            String portal = null;
            String service = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                tractor = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                hashCode_ = in.readString();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                toString_ = in.readString();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                FIELDS_ = in.readString();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                portal = in.readString();
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                service = in.readString();
                seen |= 0b100000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> tractor = in.readString();
                    case 1 -> hashCode_ = in.readString();
                    case 2 -> toString_ = in.readString();
                    case 3 -> FIELDS_ = in.readString();
                    case 4 -> portal = in.readString();
                    case 5 -> service = in.readString();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111111);
            return new ServiceArgs(
                    requireNonNull(tractor), requireNonNull(hashCode_), requireNonNull(toString_),
                    requireNonNull(FIELDS_), requireNonNull(portal), requireNonNull(service));
        }
    }

    record FooBarArgs(Names.Payload payload) {}

    static final class FooBarArgsCodec implements PayloadCodec<FooBarArgs> {
        private static final FieldNames FIELDS = FieldNames.of("payload");

        @Override
        public void write(WireWriter out, FooBarArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            NAMES_PAYLOAD.write(out, value.payload());
        }

        @Override
        public FooBarArgs read(WireReader in) {
            Names.Payload payload = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                payload = NAMES_PAYLOAD.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new FooBarArgs(requireNonNull(payload));
        }
    }

    record Foo_barArgs(Names.LatestArgs latest) {}

    static final class Foo_barArgsCodec implements PayloadCodec<Foo_barArgs> {
        private static final FieldNames FIELDS = FieldNames.of("latest");

        @Override
        public void write(WireWriter out, Foo_barArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            NAMES_LATEST_ARGS.write(out, value.latest());
        }

        @Override
        public Foo_barArgs read(WireReader in) {
            Names.LatestArgs latest = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                latest = NAMES_LATEST_ARGS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Foo_barArgs(requireNonNull(latest));
        }
    }

    record LatestArgs2(Names.LatestArgs args) {}

    static final class LatestArgs2Codec implements PayloadCodec<LatestArgs2> {
        private static final FieldNames FIELDS = FieldNames.of("args");

        @Override
        public void write(WireWriter out, LatestArgs2 value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            NAMES_LATEST_ARGS.write(out, value.args());
        }

        @Override
        public LatestArgs2 read(WireReader in) {
            Names.LatestArgs args = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                args = NAMES_LATEST_ARGS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LatestArgs2(requireNonNull(args));
        }
    }

    record LatestArgs3(Names.Fields FIELDS, Optional<Names.Fields> fields) {}

    static final class LatestArgs3Codec implements PayloadCodec<LatestArgs3> {
        private static final FieldNames FIELDS = FieldNames.of("FIELDS", "fields");

        @Override
        public void write(WireWriter out, LatestArgs3 value) {
            boolean fields = value.fields().isPresent();
            out.writeMapHeader(1 + (fields ? 1 : 0));
            out.writeField(FIELDS, 0);
            NAMES_FIELDS.write(out, value.FIELDS());
            if (fields) {
                out.writeField(FIELDS, 1);
                NAMES_FIELDS_OPTIONAL.write(out, value.fields());
            }
        }

        @Override
        public LatestArgs3 read(WireReader in) {
            Names.Fields FIELDS_ = null;
            Optional<Names.Fields> fields = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                FIELDS_ = NAMES_FIELDS.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                fields = NAMES_FIELDS_OPTIONAL.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> FIELDS_ = NAMES_FIELDS.read(in);
                    case 1 -> fields = NAMES_FIELDS_OPTIONAL.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LatestArgs3(requireNonNull(FIELDS_), fields);
        }
    }

    record TalkArgs(String body, String x) {}

    static final class TalkArgsCodec implements PayloadCodec<TalkArgs> {
        private static final FieldNames FIELDS = FieldNames.of("body", "x");

        @Override
        public void write(WireWriter out, TalkArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.body());
            out.writeField(FIELDS, 1);
            out.writeString(value.x());
        }

        @Override
        public TalkArgs read(WireReader in) {
            String body = null;
            String x = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                body = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                x = in.readString();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> body = in.readString();
                    case 1 -> x = in.readString();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new TalkArgs(requireNonNull(body), requireNonNull(x));
        }
    }

    static final class NamesFieldsCodec implements PayloadCodec<Names.Fields> {
        @Override
        public void write(WireWriter out, Names.Fields value) {
            out.writeMapHeader(0);
        }

        @Override
        public Names.Fields read(WireReader in) {
            for (int left = in.readMapHeader(); left > 0; left--) {
                // a name, and its value
                in.skip(2);
            }
            return new Names.Fields();
        }
    }

    static final class NamesPayloadCodec implements PayloadCodec<Names.Payload> {
        private static final FieldNames FIELDS = FieldNames.of("FIELDS", "in", "NAMES_FIELDS");

        @Override
        public void write(WireWriter out, Names.Payload value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            out.writeString(value.FIELDS());
            out.writeField(FIELDS, 1);
            NAMES_FIELDS.write(out, value.in());
            out.writeField(FIELDS, 2);
            NAMES_FIELDS_LIST.write(out, value.NAMES_FIELDS());
        }

        @Override
        public Names.Payload read(WireReader in_) {
            String FIELDS_ = null;
            Names.Fields in = null;
            List<Names.Fields> NAMES_FIELDS_ = null;
            long seen = 0;
            int left = in_.readMapHeader();
            if (left > 0 && in_.tryField(FIELDS, 0)) {
                FIELDS_ = in_.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in_.tryField(FIELDS, 1)) {
                in = NAMES_FIELDS.read(in_);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in_.tryField(FIELDS, 2)) {
                NAMES_FIELDS_ = NAMES_FIELDS_LIST.read(in_);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in_.readField(FIELDS);
                switch (field) {
                    case 0 -> FIELDS_ = in_.readString();
                    case 1 -> in = NAMES_FIELDS.read(in_);
                    case 2 -> NAMES_FIELDS_ = NAMES_FIELDS_LIST.read(in_);
                    default -> {
                        in_.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in_.requireFields(FIELDS, seen, 0b111);
            return new Names.Payload(requireNonNull(FIELDS_), requireNonNull(in), requireNonNull(NAMES_FIELDS_));
        }
    }

    static final class NamesLatestArgsCodec implements PayloadCodec<Names.LatestArgs> {
        private static final FieldNames FIELDS = FieldNames.of("TAG");

        @Override
        public void write(WireWriter out, Names.LatestArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.TAG());
        }

        @Override
        public Names.LatestArgs read(WireReader in) {
            String TAG_ = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG_ = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Names.LatestArgs(requireNonNull(TAG_));
        }
    }

    static final class NamesTDefaultCodec implements PayloadCodec<Names.T.Default> {
        private static final FieldNames FIELDS = FieldNames.of("type", "in");
        private static final Tags TAG = Tags.in("type", "Default");

        @Override
        public void write(WireWriter out, Names.T.Default value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeString(value.in());
        }

        @Override
        public Names.T.Default read(WireReader in_) {
            String in = null;
            long seen = 0;
            int left = in_.readMapHeader();
            if (left > 0 && TAG.tryRead(in_)) {
                left--;
            }
            if (left > 0 && in_.tryField(FIELDS, 1)) {
                in = in_.readString();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in_.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in_);
                    case 1 -> in = in_.readString();
                    default -> {
                        in_.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in_.requireFields(FIELDS, seen, 0b10);
            return new Names.T.Default(requireNonNull(in));
        }
    }

    static final class NamesTOutCodec implements PayloadCodec<Names.T.Out> {
        private static final FieldNames FIELDS = FieldNames.of("type", "out", "value");
        private static final Tags TAG = Tags.in("type", "Out");

        @Override
        public void write(WireWriter out, Names.T.Out value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeString(value.out());
            out.writeField(FIELDS, 2);
            out.writeString(value.value());
        }

        @Override
        public Names.T.Out read(WireReader in) {
            String out = null;
            String value = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                out = in.readString();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                value = in.readString();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> out = in.readString();
                    case 2 -> value = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Names.T.Out(requireNonNull(out), requireNonNull(value));
        }
    }

    static final class NamesTValueCodec implements PayloadCodec<Names.T.Value> {
        private static final FieldNames FIELDS = FieldNames.of("type", "seen", "TAG", "FIELDS");
        private static final Tags TAG = Tags.in("type", "Value");

        @Override
        public void write(WireWriter out, Names.T.Value value) {
            out.writeMapHeader(4);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.seen());
            out.writeField(FIELDS, 2);
            out.writeString(value.TAG());
            out.writeField(FIELDS, 3);
            out.writeString(value.FIELDS());
        }

        @Override
        public Names.T.Value read(WireReader in) {
            int seen = 0;
            String TAG_ = null;
            String FIELDS_ = null;
            long seen_ = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                seen = in.readInt();
                seen_ |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                TAG_ = in.readString();
                seen_ |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                FIELDS_ = in.readString();
                seen_ |= 0b1000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> seen = in.readInt();
                    case 2 -> TAG_ = in.readString();
                    case 3 -> FIELDS_ = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen_ |= 1L << field;
            }
            in.requireFields(FIELDS, seen_, 0b1110);
            return new Names.T.Value(seen, requireNonNull(TAG_), requireNonNull(FIELDS_));
        }
    }

    static final class NamesTCodec implements PayloadCodec<Names.T> {
        private static final Tags TAGS = Tags.in("type", "Default", "Out", "Value");

        @Override
        public void write(WireWriter out, Names.T value) {
            switch (value) {
                case Names.T.Default default_ -> NAMES_T_DEFAULT.write(out, default_);
                case Names.T.Out out_ -> NAMES_T_OUT.write(out, out_);
                case Names.T.Value value_ -> NAMES_T_VALUE.write(out, value_);
            }
        }

        @Override
        public Names.T read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> NAMES_T_DEFAULT.read(in);
                case 1 -> NAMES_T_OUT.read(in);
                case 2 -> NAMES_T_VALUE.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Names.T> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Names.T.Default.class, NAMES_T_DEFAULT)
                    .with(Names.T.Out.class, NAMES_T_OUT)
                    .with(Names.T.Value.class, NAMES_T_VALUE)
                    .limitedTo(type);
        }
    }
}
