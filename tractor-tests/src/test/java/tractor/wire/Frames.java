package tractor.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages of the wire as plain maps, their keys in the order in which the original writes them. */
final class Frames {
    private Frames() {}

    /** A map of alternating keys and values, which may be null. */
    static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) Objects.requireNonNull(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    /** A message: its type, then its fields. */
    static Map<String, @Nullable Object> msg(String type, @Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> msg = map("msg_type", type);
        msg.putAll(map(keysAndValues));
        return msg;
    }

    /** The introduction of an actor of the original runtime. */
    static Map<String, @Nullable Object> aid(List<String> uid, boolean registrar) {
        return msg(
                "Aid",
                "name",
                uid.getFirst(),
                "uuid",
                uid.getLast(),
                "pid",
                4242,
                "is_registrar",
                registrar,
                "is_probe",
                false);
    }

    static Map<String, @Nullable Object> start(
            List<String> uid, String cid, String ns, String func, @Nullable Object... kwargs) {
        return msg(
                "Start",
                "cid",
                cid,
                "ns",
                ns,
                "func",
                func,
                "kwargs",
                map(kwargs),
                "uid",
                uid,
                "pld_spec",
                "typing.Any");
    }

    static Map<String, @Nullable Object> startAck(String cid, String functype) {
        return msg("StartAck", "cid", cid, "functype", functype);
    }

    static Map<String, @Nullable Object> reply(String type, String cid, @Nullable Object pld) {
        return msg(type, "cid", cid, "pld", pld);
    }

    static Map<String, @Nullable Object> stop(String cid) {
        return msg("Stop", "cid", cid);
    }

    /** A failure that arose in {@code from}; of one dialog, or of the whole connection. */
    static Map<String, @Nullable Object> error(List<String> from, String type, @Nullable String cid) {
        return msg(
                "Error",
                "src_uid",
                from,
                "src_type_str",
                type,
                "boxed_type_str",
                type,
                "relay_path",
                List.of(from),
                "message",
                "",
                "tb_str",
                "",
                "canceller",
                null,
                "sender",
                null,
                "cid",
                cid);
    }

    static String text(Map<String, @Nullable Object> msg, String key) {
        return Objects.requireNonNull((String) msg.get(key), key);
    }

    static String type(Map<String, @Nullable Object> msg) {
        return text(msg, "msg_type");
    }

    static @Nullable Object pld(Map<String, @Nullable Object> msg) {
        if (!msg.containsKey("pld")) {
            throw new AssertionError("no payload in " + msg);
        }
        return msg.get("pld");
    }

    /** A frame as it stands on the wire: the length, little-endian, and the body. */
    static byte[] onWire(byte[] body) {
        byte[] frame = Arrays.copyOf(header(body.length), Integer.BYTES + body.length);
        System.arraycopy(body, 0, frame, Integer.BYTES, body.length);
        return frame;
    }

    static byte[] header(long length) {
        return new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)};
    }
}
