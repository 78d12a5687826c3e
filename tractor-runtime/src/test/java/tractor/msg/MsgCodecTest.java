package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

class MsgCodecTest {
    private static final Uid SVC = new Uid("svc", "u1");
    private static final Uid ROOT = new Uid("root", "u0");
    private static final Raw NUMBER = Raw.of(Codecs.LONG, 7L);
    private static final Raw NONCE = Raw.of(Codecs.BINARY, new byte[] {1, 2, 3});
    private static final Map<String, OptionalLong> SERVES =
            Map.of("acme.Quotes", OptionalLong.of(-7), "acme.Orders", OptionalLong.empty());

    static List<Msg> messages() {
        Msg.Error error = new Msg.Error(
                SVC,
                "ValueError",
                "ValueError",
                List.of(SVC, ROOT),
                "no",
                "trace",
                ROOT,
                SVC,
                "c1",
                new Started("c1", NUMBER),
                Raw.EMPTY_MAP,
                "acme.UnknownSymbol");
        SpawnExtension extension = new SpawnExtension(
                NONCE,
                List.of(new SpawnExtension.ServiceEntry("acme.QuotesPortal", "acme.LiveQuotes")),
                Map.of("a", "b"));
        return List.of(
                new Aid("svc", "u1", 42L, false, false, null),
                new Aid("svc", "u1", null, null, true, new AidExtension(1, NONCE, null, Map.of(), null)),
                new Aid(
                        "svc",
                        "u1",
                        1L,
                        true,
                        false,
                        new AidExtension(1, NONCE, NONCE, SERVES, Duration.ofSeconds(10))),
                new SpawnSpec(Map.of(), Map.of("_debug_mode", false), Map.of("svc", "x"), List.of(), null, null),
                new SpawnSpec(
                        Map.of("init_main_from_path", "/x.py"),
                        Map.of(),
                        Map.of(),
                        List.of(Address.tcp("::1", 1616), Address.uds("/run/tractor", "r.sock")),
                        List.of(Address.tcp("127.0.0.1", 0)),
                        extension),
                new Start("c1", "acme.Quotes", "latest", Raw.EMPTY_MAP, ROOT, "acme.Feed"),
                new StartAck("c1", FuncType.FUNCTION),
                new StartAck("c1", FuncType.GENERATOR),
                new StartAck("c1", FuncType.CONTEXT),
                new Started("c1", Raw.NIL),
                new Yield("c1", NUMBER),
                new Stop("c1"),
                new Return("c1", NUMBER),
                new CancelAck("c1", true),
                new CancelAck("c1", false),
                new Credit("c1", 64, 4096),
                error,
                error.withCid(null),
                new Msg.Error(
                        SVC,
                        "KeyError",
                        "RemoteActorError",
                        List.of(),
                        null,
                        "",
                        null,
                        null,
                        null,
                        new Yield("c1", NUMBER),
                        null,
                        null),
                new Msg.Error(
                        SVC,
                        "KeyError",
                        "RemoteActorError",
                        List.of(SVC),
                        null,
                        "",
                        null,
                        null,
                        null,
                        new Return("c1", NUMBER),
                        null,
                        null),
                new Heartbeat());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageComesBackAsItself(Msg msg) {
        assertThat(decode(MsgCodec.encode(msg))).isEqualTo(msg);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void keysMayComeInAnyOrderAndUnknownOnesAreIgnored(Msg msg) {
        Map<Object, Object> fields = fields(msg);
        Map<Object, Object> reversed = new LinkedHashMap<>();
        reversed.put("of the future", Map.of("x", List.of(1, 2)));
        fields.keySet().stream().toList().reversed().forEach(key -> reversed.put(key, fields.get(key)));
        reversed.put("", 1.5);

        assertThat(decode(bytes(reversed))).isEqualTo(msg);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theTagIsTheFirstKey(Msg msg) {
        assertThat(fields(msg).keySet().iterator().next()).isEqualTo("msg_type");
    }

    @Test
    void headersWiderThanNeededAreUnderstood() {
        byte[] body = {
            (byte) 0xdf,
            0,
            0,
            0,
            2,
            (byte) 0xd9,
            8,
            'm',
            's',
            'g',
            '_',
            't',
            'y',
            'p',
            'e',
            (byte) 0xda,
            0,
            4,
            'S',
            't',
            'o',
            'p',
            (byte) 0xdb,
            0,
            0,
            0,
            3,
            'c',
            'i',
            'd',
            (byte) 0xd9,
            1,
            'a'
        };

        assertThat(decode(body)).isEqualTo(new Stop("a"));
    }

    @Test
    void ofEqualKeysTheLastWins() {
        WireWriter out = new WireWriter();
        out.writeMapHeader(3);
        for (String text : List.of("msg_type", "Stop", "cid", "first", "cid", "last")) {
            out.writeString(text);
        }

        assertThat(decode(out.toByteArray())).isEqualTo(new Stop("last"));
    }

    @Test
    void onlyWhatHasADefaultMayBeMissing() {
        assertThat(decode(bytes(Map.of("msg_type", "Aid", "name", "a", "uuid", "u"))))
                .isEqualTo(new Aid("a", "u", null, null, false, null));
        Map<Object, Object> start = fields(new Start("c", "n", "f", Raw.EMPTY_MAP, ROOT, "other"));
        start.remove("pld_spec");
        assertThat(((Start) decode(bytes(start))).pldSpec()).isEqualTo(Start.ANY);
        Map<Object, Object> error = fields(messages().get(16));
        List.of("message", "tb_str", "canceller", "sender", "cid", "_bad_msg", "_bad_msg_as_dict", "java_type")
                .forEach(error::remove);
        assertThat(decode(bytes(error)))
                .isEqualTo(new Msg.Error(
                        SVC,
                        "ValueError",
                        "ValueError",
                        List.of(SVC, ROOT),
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void aMissingRequiredFieldIsNamed() {
        for (Msg msg : messages()) {
            for (String required : requiredOf(msg)) {
                Map<Object, Object> fields = fields(msg);
                fields.remove(required);

                assertThat(refusal(fields)).isEqualTo("Object missing required field `" + required + "`");
            }
        }
    }

    private static List<String> requiredOf(Msg msg) {
        return switch (msg) {
            case Aid aid -> List.of("name", "uuid");
            case SpawnSpec spec ->
                List.of("_parent_main_data", "_runtime_vars", "enable_modules", "reg_addrs", "bind_addrs");
            case Start start -> List.of("cid", "ns", "func", "kwargs", "uid");
            case StartAck ack -> List.of("cid", "functype");
            case Started started -> List.of("cid", "pld");
            case Yield yield -> List.of("cid", "pld");
            case Return result -> List.of("cid", "pld");
            case CancelAck ack -> List.of("cid", "pld");
            case Stop stop -> List.of("cid");
            case Credit credit -> List.of("cid", "items");
            case Heartbeat beat -> List.of();
            case Msg.Error error -> List.of("src_uid", "src_type_str", "boxed_type_str", "relay_path");
        };
    }

    @Test
    void aFieldOfTheWrongTypeIsTold() {
        assertThat(refusal(with("Aid", "pid", "1"))).isEqualTo("Expected `int | null`, got `str` - at `$.pid`");
        assertThat(refusal(with("Aid", "is_probe", null))).isEqualTo("Expected `bool`, got `null` - at `$.is_probe`");
        assertThat(refusal(with("StartAck", "functype", "async")))
                .isEqualTo("Invalid enum value 'async' - at `$.functype`");
        assertThat(refusal(with("Start", "kwargs", List.of())))
                .isEqualTo("Expected `object`, got `array` - at `$.kwargs`");
        assertThat(refusal(with("Start", "uid", List.of("a"))))
                .isEqualTo("Expected `array` of length 2, got 1 - at `$.uid`");
        assertThat(refusal(with("Start", "uid", List.of("a", 1))))
                .isEqualTo("Expected `str`, got `int` - at `$.uid[1]`");
        assertThat(refusal(with("CancelAck", "pld", 1))).isEqualTo("Expected `bool`, got `int` - at `$.pld`");
        assertThat(refusal(with("Credit", "items", -1))).isEqualTo("Expected `int` >= 0 - at `$.items`");
        assertThat(refusal(with("SpawnSpec", "reg_addrs", List.of(List.of("h", 65_536)))))
                .isEqualTo("Expected `int` <= 65535 - at `$.reg_addrs[0][1]`");
        assertThat(refusal(with("SpawnSpec", "reg_addrs", List.of(List.of("h", 1), List.of("h", 1.5)))))
                .isEqualTo("Expected `int | str`, got `float` - at `$.reg_addrs[1][1]`");
        assertThat(refusal(with("SpawnSpec", "enable_modules", Map.of("svc", 1))))
                .isEqualTo("Expected `str`, got `int` - at `$.enable_modules.svc`");
        assertThat(refusal(with("Error", "canceller", "me")))
                .isEqualTo("Expected `array | null`, got `str` - at `$.canceller`");
        assertThat(refusal(with("Error", "_bad_msg", with("Stop", "cid", "c"))))
                .isEqualTo("Invalid value 'Stop' - at `$._bad_msg.msg_type`");
        assertThat(refusal(with("Error", "_bad_msg", Map.of("msg_type", "Yield", "cid", "c"))))
                .isEqualTo("Object missing required field `pld` - at `$._bad_msg`");
        assertThat(refusal(with("Error", "_bad_msg_as_dict", 1)))
                .isEqualTo("Expected `object | null`, got `int` - at `$._bad_msg_as_dict`");
    }

    @Test
    void ourExtensionsAreLeftOutWhenThereAreNone() {
        assertThat(fields(new Aid("a", "u", 1L, false, false, null))).doesNotContainKey("java");
        assertThat(fields(messages().get(3))).doesNotContainKey("java");
        assertThat(fields(messages().get(18))).doesNotContainKey("java_type");
        assertThat(List.copyOf(fields(messages().get(16)).keySet()).getLast()).isEqualTo("java_type");
        assertThat(String.valueOf(fields(messages().get(2)).get("java")))
                .matches("\\{v=1, nonce=.*, proof=.*, serves=\\{acme.Orders=null, acme.Quotes=-7}, silence=10000}");
        assertThat(String.valueOf(fields(messages().get(4)).get("java")))
                .matches("\\{proof=.*, services=\\[\\[acme.QuotesPortal, acme.LiveQuotes]], options=\\{a=b}}");
    }

    @Test
    void payloadsAreSlicesOfTheFrame() {
        byte[] body = MsgCodec.encode(new Yield("c1", NUMBER));

        assertThat(((Yield) decode(body)).pld().array()).isSameInstanceAs(body);
    }

    /** The first of our messages with this tag, with one field replaced. */
    private static Map<Object, Object> with(String tag, String field, @Nullable Object value) {
        for (Msg msg : messages()) {
            Map<Object, Object> fields = fields(msg);
            if (tag.equals(fields.get("msg_type"))) {
                fields.put(field, value);
                return fields;
            }
        }
        throw new IllegalArgumentException(tag);
    }

    private static String refusal(Map<Object, Object> fields) {
        byte[] body = bytes(fields);
        String message = assertThrows(DecodeException.class, () -> decode(body)).getMessage();
        return String.valueOf(message);
    }

    private static Map<Object, Object> fields(Msg msg) {
        byte[] body = MsgCodec.encode(msg);
        Object dynamic = Codecs.DYNAMIC.read(new WireReader(body));
        return new LinkedHashMap<>((Map<?, ?>) dynamic);
    }

    private static byte[] bytes(Map<?, ?> fields) {
        return Raw.of(Codecs.DYNAMIC, fields).array();
    }

    private static Msg decode(byte[] body) {
        return MsgCodec.decode(body, 0, body.length);
    }
}
