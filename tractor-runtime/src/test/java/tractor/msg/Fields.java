package tractor.msg;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.Raw;

/** Messages and JSON as plain maps and lists, to compare what was decoded with what was recorded. */
final class Fields {
    private Fields() {}

    /** A message by the wire names of its fields. */
    static Map<String, @Nullable Object> of(Msg msg) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("msg_type", msg.getClass().getSimpleName());
        switch (msg) {
            case Aid aid -> {
                fields.put("name", aid.name());
                fields.put("uuid", aid.uuid());
                fields.put("pid", aid.pid());
                fields.put("is_registrar", aid.isRegistrar());
                fields.put("is_probe", aid.isProbe());
            }
            case SpawnSpec spec -> {
                fields.put("_parent_main_data", spec.parentMainData());
                fields.put("_runtime_vars", spec.runtimeVars());
                fields.put("enable_modules", spec.enableModules());
                fields.put("reg_addrs", addresses(spec.regAddrs()));
                fields.put("bind_addrs", addresses(spec.bindAddrs()));
            }
            case Start start -> {
                fields.put("cid", start.cid());
                fields.put("ns", start.ns());
                fields.put("func", start.func());
                fields.put("kwargs", dynamic(start.kwargs()));
                fields.put("uid", uid(start.uid()));
                fields.put("pld_spec", start.pldSpec());
            }
            case StartAck ack -> {
                fields.put("cid", ack.cid());
                fields.put("functype", ack.functype().wireName());
            }
            case Started(String cid, Raw pld) -> payload(fields, cid, pld);
            case Yield(String cid, Raw pld) -> payload(fields, cid, pld);
            case Return(String cid, Raw pld) -> payload(fields, cid, pld);
            case Stop(String cid) -> fields.put("cid", cid);
            case CancelAck(String cid, boolean pld) -> {
                fields.put("cid", cid);
                fields.put("pld", pld);
            }
            case Credit(String cid, int items, long bytes) -> {
                fields.put("cid", cid);
                fields.put("items", (long) items);
                fields.put("bytes", bytes);
            }
            case Heartbeat beat -> {} // no fields
            case Msg.Error error -> error(fields, error);
        }
        return fields;
    }

    private static void payload(Map<String, @Nullable Object> fields, String cid, Raw pld) {
        fields.put("cid", cid);
        fields.put("pld", dynamic(pld));
    }

    private static void error(Map<String, @Nullable Object> fields, Msg.Error error) {
        fields.put("src_uid", uid(error.srcUid()));
        fields.put("src_type_str", error.srcType());
        fields.put("boxed_type_str", error.boxedType());
        fields.put("relay_path", error.relayPath().stream().map(Fields::uid).toList());
        fields.put("message", error.message());
        fields.put("tb_str", error.trace());
        fields.put("canceller", uid(error.canceller()));
        fields.put("sender", uid(error.sender()));
        fields.put("cid", error.cid());
        Msg badMsg = error.badMsg();
        fields.put("_bad_msg", badMsg == null ? null : of(badMsg));
        fields.put("_bad_msg_as_dict", dynamic(error.badMsgAsDict()));
    }

    private static @Nullable List<String> uid(@Nullable Uid uid) {
        return uid == null ? null : List.of(uid.name(), uid.uuid());
    }

    private static @Nullable Object dynamic(@Nullable Raw raw) {
        return raw == null ? null : shown(raw.decode(Codecs.DYNAMIC));
    }

    /** A dynamic value with its bytes as the recorder wrote them into its JSON: {@code b'raw'}. */
    static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> "b'" + new String(bytes, StandardCharsets.US_ASCII) + "'";
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(shown(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((key, item) -> entries.put(key, shown(item)));
                yield entries;
            }
            case null, default -> value;
        };
    }

    private static @Nullable List<List<?>> addresses(@Nullable List<Address> addresses) {
        if (addresses == null) {
            return null;
        }
        List<List<?>> pairs = new ArrayList<>();
        addresses.forEach(address -> pairs.add(address.unwrap()));
        return pairs;
    }

    /** JSON as what {@link Codecs#DYNAMIC} would read. */
    static @Nullable Object of(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> json.asBoolean();
            case STRING -> json.asText();
            case NUMBER -> json.isIntegralNumber() ? (Object) json.longValue() : (Object) json.doubleValue();
            case ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                json.forEach(item -> items.add(of(item)));
                yield items;
            }
            case OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                json.properties().forEach(entry -> fields.put(entry.getKey(), of(entry.getValue())));
                yield fields;
            }
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + json);
        };
    }
}
