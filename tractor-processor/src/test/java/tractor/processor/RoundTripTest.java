package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.jackson.dataformat.MessagePackMapper;
import org.msgpack.value.Value;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;

/**
 * Random values of every payload type of the fixtures come back equal, in bytes that other implementations of MessagePack
 * read, write alike, and may have written.
 */
final class RoundTripTest {
    private static final int VALUES = 200;
    private static final Map<String, String> FIXTURES = Map.of(
            "types", "acme.types.TypesPayloads",
            "structs", "acme.StructsPayloads",
            "unions", "acme.UnionsPayloads",
            "shop", "acme.shop.ShopPayloads",
            "quotes", "acme.QuotesPayloads");

    private final ObjectMapper jackson = new MessagePackMapper();

    @TestFactory
    Stream<DynamicTest> everyPayloadTypeComesBackFromBytesThatOthersAgreeWith() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, String> fixture : FIXTURES.entrySet()) {
            Loaded loaded = Loaded.of(fixture.getKey());
            for (Field field : loaded.type(fixture.getValue()).getDeclaredFields()) {
                if (field.getGenericType() instanceof ParameterizedType type && field.getType() == PayloadCodec.class) {
                    Type payload = type.getActualTypeArguments()[0];
                    if (payload != Object.class) {
                        PayloadCodec<Object> codec = loaded.constant(fixture.getValue(), field.getName());
                        tests.add(DynamicTest.dynamicTest(field.getName(), () -> check(codec, payload)));
                    }
                }
            }
        }
        assertThat(tests.size()).isAtLeast(60);
        return tests.stream();
    }

    private void check(PayloadCodec<Object> codec, Type type) throws IOException {
        for (int seed = 0; seed < VALUES; seed++) {
            Object value = new RandomValues(seed).of(type);
            Raw raw = Raw.of(codec, value);
            assertWithMessage("seed %s, decoded", seed)
                    .that(DeepEquality.same(raw.decode(codec), value))
                    .isTrue();
            byte[] bytes = Arrays.copyOfRange(raw.array(), raw.offset(), raw.offset() + raw.length());
            assertWithMessage("seed %s, as msgpack-core writes it", seed)
                    .that(HexFormat.of().formatHex(repacked(bytes)))
                    .isEqualTo(HexFormat.of().formatHex(bytes));
            if (hasTextKeys(MessagePack.newDefaultUnpacker(bytes).unpackValue())) {
                byte[] written = jackson.writeValueAsBytes(jackson.readTree(bytes));
                assertWithMessage("seed %s, as Jackson writes it", seed)
                        .that(DeepEquality.same(
                                new WireReader(written).readRaw().decode(codec), value))
                        .isTrue();
            }
        }
    }

    /** Jackson's trees are those of JSON. */
    private static boolean hasTextKeys(Value value) {
        if (value.isMapValue()) {
            return value.asMapValue().keySet().stream().allMatch(Value::isStringValue)
                    && value.asMapValue().values().stream().allMatch(RoundTripTest::hasTextKeys);
        }
        return !value.isArrayValue() || value.asArrayValue().list().stream().allMatch(RoundTripTest::hasTextKeys);
    }

    private static byte[] repacked(byte[] bytes) throws IOException {
        try (MessageUnpacker in = MessagePack.newDefaultUnpacker(bytes);
                MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            out.packValue(in.unpackValue());
            assertThat(in.hasNext()).isFalse();
            return out.toByteArray();
        }
    }
}
