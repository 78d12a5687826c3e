package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.msgpack.value.Value;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;

/**
 * Random values of every payload type of the fixtures come back equal, in bytes that other implementations of MessagePack
 * read, write alike, and may have written. That every supported type is among them is {@link SupportedTypesTest}'s part.
 */
final class RoundTripTest {
    private static final int VALUES = 200;

    /** By fixture, what was generated for it. */
    static final Map<String, String> FIXTURES = Map.of(
            "types", "acme.types.TypesPayloads",
            "structs", "acme.StructsPayloads",
            "unions", "acme.UnionsPayloads",
            "shop", "acme.shop.ShopPayloads",
            "quotes", "acme.QuotesPayloads");

    /** Those that the {@link ReferenceValues} know: no record of theirs has an option. */
    private static final List<String> REFERRED = List.of("types", "shop", "quotes");

    /** What a {@code pldSpec} of several types admits, by constant: its own type says no more than {@code Object}. */
    private static final Map<String, List<String>> SEVERAL = Map.of(
            "UNIONS_SHAPE_OR_OTHERS",
            List.of("acme.Unions$Shape", "boolean", "long", "double", "bytes", "ints", "java.time.Instant"),
            "STRING_OR_DOUBLE",
            List.of("java.lang.String", "double"));

    private static final Map<String, Class<?>> UNLOADED = Map.of(
            "boolean",
            boolean.class,
            "long",
            long.class,
            "double",
            double.class,
            "bytes",
            byte[].class,
            "ints",
            int[].class,
            "java.time.Instant",
            Instant.class,
            "java.lang.String",
            String.class);

    @TestFactory
    Stream<DynamicTest> everyPayloadTypeComesBackFromBytesThatOthersAgreeWith() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, String> fixture : FIXTURES.entrySet()) {
            Loaded loaded = Loaded.of(fixture.getKey());
            boolean referred = REFERRED.contains(fixture.getKey());
            for (Field field : loaded.type(fixture.getValue()).getDeclaredFields()) {
                if (field.getGenericType() instanceof ParameterizedType type && field.getType() == PayloadCodec.class) {
                    PayloadCodec<Object> codec = loaded.constant(fixture.getValue(), field.getName());
                    IntFunction<Object> values = values(loaded, field.getName(), type.getActualTypeArguments()[0]);
                    tests.add(DynamicTest.dynamicTest(field.getName(), () -> check(codec, values, referred)));
                }
            }
            for (Class<?> args : loaded.type(fixture.getValue()).getDeclaredClasses()) {
                if (args.isRecord()) {
                    PayloadCodec<Object> codec = loaded.codec(args.getName() + "Codec");
                    IntFunction<Object> values = seed -> new RandomValues(seed).of(args);
                    tests.add(DynamicTest.dynamicTest(args.getSimpleName(), () -> check(codec, values, false)));
                }
            }
        }
        assertThat(tests.size()).isAtLeast(100);
        return tests.stream();
    }

    private static IntFunction<Object> values(Loaded loaded, String constant, Type type) {
        if (type != Object.class) {
            return seed -> new RandomValues(seed).of(type);
        }
        List<String> admitted = requireNonNull(SEVERAL.get(constant), constant);
        return seed -> {
            String name = admitted.get(new Random(seed).nextInt(admitted.size()));
            return new RandomValues(seed).of(UNLOADED.containsKey(name) ? UNLOADED.get(name) : loaded.type(name));
        };
    }

    private static void check(PayloadCodec<Object> codec, IntFunction<Object> values, boolean referred)
            throws IOException {
        for (int seed = 0; seed < VALUES; seed++) {
            Object value = values.apply(seed);
            byte[] bytes = Foreign.bytes(Raw.of(codec, value));
            Value wire = Foreign.value(bytes);
            expectSame(seed, "decoded", codec, bytes, value);
            assertWithMessage("seed %s, as msgpack-core writes it", seed)
                    .that(hex(Foreign.packed(wire)))
                    .isEqualTo(hex(bytes));
            if (referred) {
                assertWithMessage("seed %s, by the table", seed)
                        .that(hex(bytes))
                        .isEqualTo(hex(Foreign.packed(ReferenceValues.of(value))));
            }
            expectSame(seed, "written carelessly by msgpack-core", codec, Foreign.careless(wire), value);
            if (hasTextKeys(wire)) {
                expectSame(seed, "as Jackson writes it", codec, Foreign.rewritten(bytes), value);
            }
        }
    }

    private static void expectSame(int seed, String how, PayloadCodec<Object> codec, byte[] bytes, Object value) {
        WireReader in = new WireReader(bytes);
        Object decoded = codec.read(in);
        in.expectEnd();
        assertWithMessage("seed %s, %s: %s", seed, how, decoded)
                .that(DeepEquality.same(decoded, value))
                .isTrue();
    }

    /** Jackson's trees are those of JSON. */
    private static boolean hasTextKeys(Value value) {
        if (value.isMapValue()) {
            return value.asMapValue().keySet().stream().allMatch(Value::isStringValue)
                    && value.asMapValue().values().stream().allMatch(RoundTripTest::hasTextKeys);
        }
        return !value.isArrayValue() || value.asArrayValue().list().stream().allMatch(RoundTripTest::hasTextKeys);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
