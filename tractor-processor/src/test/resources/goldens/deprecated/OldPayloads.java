package acme;

import static java.util.Objects.requireNonNull;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.NoArgs;
import tractor.rpc.RpcMethod;

/** Arguments, endpoints and payload codecs of {@link Old}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class OldPayloads {
    static final String NAMESPACE = "acme.Old";

    static final long FINGERPRINT = 0x05888c895737a671L;

    static final PayloadCodec<Legacy> LEGACY = new LegacyCodec();

    static final RpcMethod<BeforeArgs, @Nullable Void> BEFORE =
            RpcMethod.of(NAMESPACE, "before", new BeforeArgsCodec(), Codecs.NIL);
    static final RpcMethod<NoArgs, @Nullable Void> NOW = RpcMethod.of(NAMESPACE, "now", NoArgs.CODEC, Codecs.NIL);

    private OldPayloads() {}

    record BeforeArgs(Legacy legacy) {}

    static final class BeforeArgsCodec implements PayloadCodec<BeforeArgs> {
        private static final FieldNames FIELDS = FieldNames.of("legacy");

        @Override
        public void write(WireWriter out, BeforeArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            LEGACY.write(out, value.legacy());
        }

        @Override
        public BeforeArgs read(WireReader in) {
            Legacy legacy = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                legacy = LEGACY.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new BeforeArgs(requireNonNull(legacy));
        }
    }

    static final class LegacyCodec implements PayloadCodec<Legacy> {
        private static final FieldNames FIELDS = FieldNames.of("value");

        @Override
        public void write(WireWriter out, Legacy value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeLong(value.value());
        }

        @Override
        public Legacy read(WireReader in) {
            int value = 0;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> value = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Legacy(value);
        }
    }
}
