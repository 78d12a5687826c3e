package acme;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
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

/** Arguments, endpoints and payload codecs of {@link Store}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class StorePayloads {
    static final String NAMESPACE = "acme.Store";

    static final long FINGERPRINT = 0x6ac7bd937d10a334L;

    static final PayloadCodec<Entry> ENTRY = new EntryCodec();
    static final PayloadCodec<List<Entry>> ENTRY_LIST = Codecs.list(ENTRY);
    static final PayloadCodec<Map<String, List<Entry>>> ENTRY_LIST_MAP = Codecs.map(ENTRY_LIST);

    static final RpcMethod<NoArgs, Integer> SIZE = RpcMethod.of(NAMESPACE, "size", NoArgs.CODEC, Codecs.INT);
    static final RpcMethod<LoadArgs, Entry> LOAD = RpcMethod.of(NAMESPACE, "load", new LoadArgsCodec(), ENTRY);
    static final RpcMethod<SaveAllArgs, @Nullable Void> SAVE_ALL =
            RpcMethod.of(NAMESPACE, "saveAll", new SaveAllArgsCodec(), Codecs.NIL);
    static final RpcMethod<NoArgs, @Nullable Void> AUDIT = RpcMethod.of(NAMESPACE, "audit", NoArgs.CODEC, Codecs.NIL);

    private StorePayloads() {}

    record LoadArgs(String key) {}

    static final class LoadArgsCodec implements PayloadCodec<LoadArgs> {
        private static final FieldNames FIELDS = FieldNames.of("key");

        @Override
        public void write(WireWriter out, LoadArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.key());
        }

        @Override
        public LoadArgs read(WireReader in) {
            String key = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                key = in.readString();
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LoadArgs(requireNonNull(key));
        }
    }

    record SaveAllArgs(Map<String, List<Entry>> values) {}

    static final class SaveAllArgsCodec implements PayloadCodec<SaveAllArgs> {
        private static final FieldNames FIELDS = FieldNames.of("values");

        @Override
        public void write(WireWriter out, SaveAllArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            ENTRY_LIST_MAP.write(out, value.values());
        }

        @Override
        public SaveAllArgs read(WireReader in) {
            Map<String, List<Entry>> values = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                values = ENTRY_LIST_MAP.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new SaveAllArgs(requireNonNull(values));
        }
    }

    static final class EntryCodec implements PayloadCodec<Entry> {
        private static final FieldNames FIELDS = FieldNames.of("text");

        @Override
        public void write(WireWriter out, Entry value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.text());
        }

        @Override
        public Entry read(WireReader in) {
            String text = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> text = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Entry(requireNonNull(text));
        }
    }
}
