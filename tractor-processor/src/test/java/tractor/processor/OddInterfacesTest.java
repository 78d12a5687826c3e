package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/** Interfaces that are allowed, but that nobody would write who did not want to break the processor. */
final class OddInterfacesTest {
    private static final int VALUES = 20;
    private static final Map<String, String> CONTRACTS = Map.of(
            "names", "acme.Names",
            "words", "acme.Words",
            "wide", "acme.Wide",
            "generic", "acme.Generic",
            "members", "acme.Members",
            "hidden", "acme.Hidden",
            "unnamed", "Unnamed");

    @TestFactory
    Stream<DynamicTest> theyCompileWithoutAWarningAndTheirPayloadsComeBack() {
        return Fixture.all("odd").stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) throws IOException {
        Compilation compilation = Compile.with(fixture.sources());
        assertThat(compilation).succeededWithoutWarnings();
        Loaded loaded = Loaded.of(fixture.sources());
        int checked = 0;
        String payloads = CONTRACTS.getOrDefault(fixture.name(), "") + "Payloads";
        for (Field field : loaded.type(payloads).getDeclaredFields()) {
            if (field.getGenericType() instanceof ParameterizedType type && field.getType() == PayloadCodec.class) {
                roundTrip(loaded.constant(payloads, field.getName()), type.getActualTypeArguments()[0]);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(0);
    }

    private static void roundTrip(PayloadCodec<Object> codec, Type type) {
        for (int seed = 0; type != Object.class && seed < VALUES; seed++) {
            Object value = new RandomValues(seed).of(type);
            assertWithMessage("%s, seed %s", type, seed)
                    .that(DeepEquality.same(Raw.of(codec, value).decode(codec), value))
                    .isTrue();
        }
    }
}
