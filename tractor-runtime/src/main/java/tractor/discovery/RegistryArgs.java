package tractor.discovery;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.codec.DecodeException;
import tractor.codec.FieldNames;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.msg.Address;
import tractor.msg.AddressCodec;
import tractor.msg.Uid;
import tractor.msg.UidCodec;

/** The arguments of a registry function: those it has are set, the others null. */
record RegistryArgs(
        @Nullable Uid uid,
        @Nullable Address addr,
        @Nullable String name,
        @Nullable Integer limit) {
    private static final FieldNames NAMES = FieldNames.of("uid", "addr", "name", "limit");
    private static final PayloadCodec<RegistryArgs> CODEC = new Codec();

    static final RegistryArgs NONE = new RegistryArgs(null, null, null, null);

    static RegistryArgs of(Uid uid, Address addr) {
        return new RegistryArgs(uid, addr, null, null);
    }

    static RegistryArgs of(Uid uid) {
        return new RegistryArgs(uid, null, null, null);
    }

    static RegistryArgs of(Address addr) {
        return new RegistryArgs(null, addr, null, null);
    }

    static RegistryArgs of(String name) {
        return new RegistryArgs(null, null, name, null);
    }

    static RegistryArgs of(String name, int limit) {
        return new RegistryArgs(null, null, name, limit);
    }

    Raw encode() {
        return Raw.of(CODEC, this);
    }

    /**
     * Reads the arguments of a function that needs those of {@code example}.
     *
     * @throws DecodeException when one is missing, of the wrong type, or not known to the function
     */
    static RegistryArgs decode(Raw kwargs, RegistryArgs example) {
        RegistryArgs args = kwargs.decode(CODEC);
        for (Map.Entry<String, Boolean> each : args.differences(example).entrySet()) {
            throw new DecodeException(
                    (each.getValue() ? "unexpected" : "missing") + " argument `" + each.getKey() + "`");
        }
        return args;
    }

    private Map<String, Boolean> differences(RegistryArgs example) {
        if ((uid == null) != (example.uid == null)) {
            return Map.of("uid", uid != null);
        }
        if ((addr == null) != (example.addr == null)) {
            return Map.of("addr", addr != null);
        }
        if ((name == null) != (example.name == null)) {
            return Map.of("name", name != null);
        }
        return (limit == null) != (example.limit == null) ? Map.of("limit", limit != null) : Map.of();
    }

    private static final class Codec implements PayloadCodec<RegistryArgs> {
        @Override
        public void write(WireWriter out, RegistryArgs args) {
            out.writeMapHeader(present(args.uid) + present(args.addr) + present(args.name) + present(args.limit));
            if (args.uid != null) {
                out.writeField(NAMES, 0);
                UidCodec.INSTANCE.write(out, args.uid);
            }
            if (args.addr != null) {
                out.writeField(NAMES, 1);
                AddressCodec.INSTANCE.write(out, args.addr);
            }
            if (args.name != null) {
                out.writeField(NAMES, 2);
                out.writeString(args.name);
            }
            if (args.limit != null) {
                out.writeField(NAMES, 3);
                out.writeLong(args.limit);
            }
        }

        private static int present(@Nullable Object argument) {
            return argument == null ? 0 : 1;
        }

        @Override
        public RegistryArgs read(WireReader in) {
            Uid uid = null;
            Address addr = null;
            String name = null;
            Integer limit = null;
            for (int left = in.readMapHeader(); left > 0; left--) {
                switch (in.readField(NAMES)) {
                    case 0 -> uid = UidCodec.INSTANCE.read(in);
                    case 1 -> addr = AddressCodec.INSTANCE.read(in);
                    case 2 -> name = in.readString();
                    case 3 -> limit = in.readInt();
                    default -> throw in.unexpectedField();
                }
            }
            return new RegistryArgs(uid, addr, name, limit);
        }
    }
}
