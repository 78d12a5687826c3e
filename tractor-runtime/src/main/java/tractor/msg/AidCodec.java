package tractor.msg;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** {@link Aid} on the wire; the extension's key only where there is one. */
final class AidCodec {
    private static final FieldNames NAMES =
            FieldNames.of(MsgType.KEY, "name", "uuid", "pid", "is_registrar", "is_probe", "java");
    private static final long REQUIRED = 0b110;

    private static final FieldNames EXTENSION = FieldNames.of("v", "nonce", "proof", "serves", "silence");
    private static final long EXTENSION_REQUIRED = 0b11;

    private AidCodec() {}

    static void write(WireWriter out, Aid aid) {
        AidExtension java = aid.java();
        MsgType.AID.writeHead(out, java == null ? NAMES.size() - 1 : NAMES.size());
        out.writeField(NAMES, 1);
        out.writeString(aid.name());
        out.writeField(NAMES, 2);
        out.writeString(aid.uuid());
        out.writeField(NAMES, 3);
        Nullables.write(out, Codecs.LONG, aid.pid());
        out.writeField(NAMES, 4);
        Nullables.write(out, Codecs.BOOLEAN, aid.isRegistrar());
        out.writeField(NAMES, 5);
        out.writeBoolean(aid.isProbe());
        if (java != null) {
            out.writeField(NAMES, 6);
            writeExtension(out, java);
        }
    }

    static Aid read(WireReader in) {
        String name = "";
        String uuid = "";
        Long pid = null;
        Boolean isRegistrar = null;
        boolean isProbe = false;
        AidExtension java = null;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(NAMES);
            switch (field) {
                case 1 -> name = Names.read(in);
                case 2 -> uuid = Names.read(in);
                case 3 -> pid = Nullables.read(in, Codecs.LONG);
                case 4 -> isRegistrar = Nullables.read(in, Codecs.BOOLEAN);
                case 5 -> isProbe = in.readBoolean();
                case 6 -> java = in.tryReadNil() ? null : readExtension(in);
                default -> in.skip();
            }
            seen |= DialogCodec.bit(field);
        }
        in.requireFields(NAMES, seen, REQUIRED);
        return new Aid(name, uuid, pid, isRegistrar, isProbe, java);
    }

    private static void writeExtension(WireWriter out, AidExtension java) {
        out.writeMapHeader(EXTENSION.size());
        out.writeField(EXTENSION, 0);
        out.writeLong(java.version());
        out.writeField(EXTENSION, 1);
        out.writeRaw(java.nonce());
        out.writeField(EXTENSION, 2);
        Nullables.write(out, Codecs.RAW, java.proof());
        out.writeField(EXTENSION, 3);
        AidExtension.SERVES.write(out, java.serves());
        Duration silence = java.silence();
        out.writeField(EXTENSION, 4);
        Nullables.write(out, Codecs.LONG, silence == null ? null : silence.toMillis());
    }

    private static AidExtension readExtension(WireReader in) {
        int version = 0;
        Raw nonce = Raw.NIL;
        @Nullable Raw proof = null;
        Map<String, OptionalLong> serves = Map.of();
        Long silence = null;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(EXTENSION);
            switch (field) {
                case 0 -> version = in.readInt();
                case 1 -> nonce = in.readRaw();
                case 2 -> proof = Nullables.read(in, Codecs.RAW);
                case 3 -> serves = AidExtension.SERVES.read(in);
                case 4 -> silence = Nullables.read(in, Codecs.LONG);
                default -> in.skip();
            }
            seen |= DialogCodec.bit(field);
        }
        in.requireFields(EXTENSION, seen, EXTENSION_REQUIRED);
        return new AidExtension(version, nonce, proof, serves, silence == null ? null : bounded(silence));
    }

    /** A shorter one would have us send without pause. */
    private static Duration bounded(long silenceMillis) {
        return Duration.ofMillis(Math.max(silenceMillis, Heartbeats.SHORTEST.toMillis()));
    }
}
