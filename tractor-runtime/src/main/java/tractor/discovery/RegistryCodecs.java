package tractor.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.msg.Address;
import tractor.msg.AddressCodec;
import tractor.msg.Uid;
import tractor.msg.UidCodec;

/** How the registrar's answers travel. */
final class RegistryCodecs {
    static final PayloadCodec<List<Address>> ADDRESSES = Codecs.list(AddressCodec.INSTANCE);

    /** Extension: entries as {@code [uid, addresses]}. */
    static final PayloadCodec<List<ActorEntry>> ENTRIES = Codecs.list(new EntryCodec());

    static final PayloadCodec<Optional<Uid>> MAYBE_UID = Codecs.optional(UidCodec.INSTANCE);

    private static final PayloadCodec<Map<String, List<Address>>> BY_KEY = Codecs.map(ADDRESSES);

    /** The whole registry as the original writes it: a map from {@code name.uuid} to addresses. */
    static final PayloadCodec<List<ActorEntry>> REGISTRY = new RegistryCodec();

    private RegistryCodecs() {}

    private static final class EntryCodec implements PayloadCodec<ActorEntry> {
        @Override
        public void write(WireWriter out, ActorEntry entry) {
            out.writeArrayHeader(2);
            UidCodec.INSTANCE.write(out, entry.uid());
            ADDRESSES.write(out, entry.addresses());
        }

        @Override
        public ActorEntry read(WireReader in) {
            int position = in.position();
            int size = in.readArrayHeader();
            if (size != 2) {
                throw in.invalid("Expected `array` of length 2, got " + size, position);
            }
            return new ActorEntry(UidCodec.INSTANCE.read(in), ADDRESSES.read(in));
        }
    }

    private static final class RegistryCodec implements PayloadCodec<List<ActorEntry>> {
        @Override
        public void write(WireWriter out, List<ActorEntry> entries) {
            Map<String, List<Address>> byKey = LinkedHashMap.newLinkedHashMap(entries.size());
            entries.forEach(entry -> byKey.put(entry.key(), entry.addresses()));
            BY_KEY.write(out, byKey);
        }

        @Override
        public List<ActorEntry> read(WireReader in) {
            List<ActorEntry> entries = new ArrayList<>();
            BY_KEY.read(in).forEach((key, addresses) -> entries.add(new ActorEntry(uid(key), addresses)));
            return List.copyOf(entries);
        }

        /** A name may have a dot in it, a uuid has none. */
        private static Uid uid(String key) {
            int dot = key.lastIndexOf('.');
            return dot < 0 ? new Uid(key, "") : new Uid(key.substring(0, dot), key.substring(dot + 1));
        }
    }
}
