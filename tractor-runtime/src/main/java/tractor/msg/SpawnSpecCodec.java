package tractor.msg;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.msg.SpawnExtension.ServiceEntry;

/** {@link SpawnSpec} on the wire; the extension's key only where there is one. */
final class SpawnSpecCodec {
    private static final FieldNames NAMES = FieldNames.of(
            MsgType.KEY, "_parent_main_data", "_runtime_vars", "enable_modules", "reg_addrs", "bind_addrs", "java");
    private static final long REQUIRED = 0b111110;

    private static final FieldNames EXTENSION = FieldNames.of("proof", "services", "options");
    private static final long EXTENSION_REQUIRED = 0b111;

    private static final PayloadCodec<Map<String, @Nullable Object>> VARS = Codecs.map(Codecs.DYNAMIC);
    private static final PayloadCodec<Map<String, String>> TEXTS = Codecs.map(Codecs.STRING);
    private static final PayloadCodec<List<Address>> ADDRESSES = Codecs.list(AddressCodec.INSTANCE);
    private static final PayloadCodec<List<ServiceEntry>> SERVICES = Codecs.list(new ServiceCodec());

    private SpawnSpecCodec() {}

    static void write(WireWriter out, SpawnSpec spec) {
        SpawnExtension java = spec.java();
        MsgType.SPAWN_SPEC.writeHead(out, java == null ? NAMES.size() - 1 : NAMES.size());
        out.writeField(NAMES, 1);
        VARS.write(out, spec.parentMainData());
        out.writeField(NAMES, 2);
        VARS.write(out, spec.runtimeVars());
        out.writeField(NAMES, 3);
        TEXTS.write(out, spec.enableModules());
        out.writeField(NAMES, 4);
        ADDRESSES.write(out, spec.regAddrs());
        out.writeField(NAMES, 5);
        Nullables.write(out, ADDRESSES, spec.bindAddrs());
        if (java != null) {
            out.writeField(NAMES, 6);
            writeExtension(out, java);
        }
    }

    static SpawnSpec read(WireReader in) {
        Map<String, @Nullable Object> parentMainData = Map.of();
        Map<String, @Nullable Object> runtimeVars = Map.of();
        Map<String, String> enableModules = Map.of();
        List<Address> regAddrs = List.of();
        List<Address> bindAddrs = null;
        SpawnExtension java = null;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(NAMES);
            switch (field) {
                case 1 -> parentMainData = VARS.read(in);
                case 2 -> runtimeVars = VARS.read(in);
                case 3 -> enableModules = TEXTS.read(in);
                case 4 -> regAddrs = ADDRESSES.read(in);
                case 5 -> bindAddrs = Nullables.read(in, ADDRESSES);
                case 6 -> java = in.tryReadNil() ? null : readExtension(in);
                default -> in.skip();
            }
            seen |= DialogCodec.bit(field);
        }
        in.requireFields(NAMES, seen, REQUIRED);
        return new SpawnSpec(parentMainData, runtimeVars, enableModules, regAddrs, bindAddrs, java);
    }

    private static void writeExtension(WireWriter out, SpawnExtension java) {
        out.writeMapHeader(EXTENSION.size());
        out.writeField(EXTENSION, 0);
        out.writeRaw(java.proof());
        out.writeField(EXTENSION, 1);
        SERVICES.write(out, java.services());
        out.writeField(EXTENSION, 2);
        TEXTS.write(out, java.options());
    }

    private static SpawnExtension readExtension(WireReader in) {
        Raw proof = Raw.NIL;
        List<ServiceEntry> services = List.of();
        Map<String, String> options = Map.of();
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(EXTENSION);
            switch (field) {
                case 0 -> proof = in.readRaw();
                case 1 -> services = SERVICES.read(in);
                case 2 -> options = TEXTS.read(in);
                default -> in.skip();
            }
            seen |= DialogCodec.bit(field);
        }
        in.requireFields(EXTENSION, seen, EXTENSION_REQUIRED);
        return new SpawnExtension(proof, services, options);
    }

    /** A service as {@code [portal, service]}. */
    private static final class ServiceCodec implements PayloadCodec<ServiceEntry> {
        @Override
        public void write(WireWriter out, ServiceEntry entry) {
            out.writeArrayHeader(2);
            out.writeString(entry.portalClass());
            out.writeString(entry.serviceClass());
        }

        @Override
        public ServiceEntry read(WireReader in) {
            UidCodec.readPair(in);
            return new ServiceEntry(in.readString(), in.readString());
        }
    }
}
