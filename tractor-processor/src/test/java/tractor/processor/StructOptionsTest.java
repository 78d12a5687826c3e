package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.annotation.Rename;
import tractor.annotation.Struct;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;

/** Every combination of the options of a record, against what msgpack-core and Jackson make of plain maps and lists. */
final class StructOptionsTest {
    private static final Map<Rename, Loaded> LOADED = new EnumMap<>(Rename.class);

    /** One combination, its generated codec, and one of its values. */
    private record Sample(StructCase options, PayloadCodec<Object> codec, List<Object> components, Object value) {
        Object decode(byte[] bytes) {
            WireReader in = new WireReader(bytes);
            Object decoded = codec.read(in);
            in.expectEnd();
            return decoded;
        }
    }

    @FunctionalInterface
    private interface Check {
        void of(Sample sample) throws IOException;
    }

    @Test
    void everyOptionThatThereIsIsCombined() {
        String sources =
                Stream.of(Rename.values()).map(StructOptionsTest::source).collect(Collectors.joining());

        for (Method option : Struct.class.getDeclaredMethods()) {
            assertThat(sources).contains(option.getName() + " = ");
        }
        assertThat(StructCase.all(Rename.SNAKE).size()).isAtLeast(150);
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreWrittenAsOthersWriteThemAndReadBack(Rename rename) throws IOException {
        forAll(rename, sample -> {
            Object wire = sample.options().wire(sample.components());
            byte[] ours = Foreign.bytes(Raw.of(sample.codec(), sample.value()));

            assertThat(Foreign.read(ours)).isEqualTo(wire);
            assertThat(ours).isEqualTo(Foreign.packed(Foreign.value(Foreign.written(wire))));
            assertThat(sample.decode(ours)).isEqualTo(sample.value());
            assertThat(sample.decode(Foreign.written(wire))).isEqualTo(sample.value());
            assertThat(sample.decode(Foreign.careless(Foreign.value(ours)))).isEqualTo(sample.value());
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRecordDoesNotKnowIsSkippedOrRefused(Rename rename) throws IOException {
        forAll(rename, sample -> {
            byte[] more = Foreign.written(withUnknown(sample.options().wire(sample.components())));

            if (sample.options().forbidUnknownFields()) {
                assertThrows(DecodeException.class, () -> sample.decode(more));
            } else {
                assertThat(sample.decode(more)).isEqualTo(sample.value());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsItsDefaultOrRefused(Rename rename) throws IOException {
        Loaded loaded = load(rename);
        forAll(rename, sample -> {
            List<Object> components = new ArrayList<>(sample.components());
            boolean readable = true;
            for (int i = components.size() - 1; i >= 0; i--) {
                byte[] less = Foreign.written(without(sample, i));
                Optional<Object> missing = sample.options().missing(i);
                readable &= missing.isPresent();
                if (readable) {
                    components.set(i, missing.orElseThrow());
                    Object expected = sample.options().record(loaded, outer(rename), components);
                    assertThat(sample.decode(less)).isEqualTo(expected);
                } else {
                    assertThrows(DecodeException.class, () -> sample.decode(less));
                }
                if (!sample.options().asArray()) {
                    readable = true;
                    components.set(i, sample.components().get(i));
                }
            }
        });
    }

    private static Object withUnknown(Object wire) {
        if (wire instanceof List<?> list) {
            List<@Nullable Object> longer = new ArrayList<>(list);
            longer.add(List.of("more"));
            return longer;
        }
        Map<Object, @Nullable Object> larger = new LinkedHashMap<>((Map<?, ?>) wire);
        larger.put("more", Map.of("in", List.of(1)));
        return larger;
    }

    /** A map without one component, an array without it and those behind it. */
    private static Object without(Sample sample, int component) {
        Object wire = sample.options().wire(sample.components());
        if (wire instanceof List<?> list) {
            int behind = sample.components().size() - component;
            return list.subList(0, list.size() - behind);
        }
        Map<Object, @Nullable Object> smaller = new LinkedHashMap<>((Map<?, ?>) wire);
        smaller.remove(sample.options().name(component));
        return smaller;
    }

    private static void forAll(Rename rename, Check check) throws IOException {
        Loaded loaded = load(rename);
        for (StructCase options : StructCase.all(rename)) {
            PayloadCodec<Object> codec = loaded.constant(
                    outer(rename) + "Payloads", (simple(rename) + "_" + options.type()).toUpperCase(Locale.ROOT));
            for (List<Object> components : options.values()) {
                Object value = options.record(loaded, outer(rename), components);
                try {
                    check.of(new Sample(options, codec, components, value));
                } catch (AssertionError | DecodeException failed) {
                    throw new AssertionError(value + " of " + options, failed);
                }
            }
        }
    }

    private static Loaded load(Rename rename) throws IOException {
        Loaded loaded = LOADED.get(rename);
        if (loaded == null) {
            loaded = Loaded.of(List.of(JavaFileObjects.forSourceString(outer(rename), source(rename))));
            LOADED.put(rename, loaded);
        }
        return loaded;
    }

    private static String simple(Rename rename) {
        return rename.name().charAt(0) + rename.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String outer(Rename rename) {
        return "acme." + simple(rename);
    }

    private static String source(Rename rename) {
        List<StructCase> cases = StructCase.all(rename);
        return cases.stream()
                .map(options -> "@Rpc %1$s m%2$d(%1$s value);%n%3$s%n"
                        .formatted(options.type(), options.number(), options.source()))
                .collect(Collectors.joining("", """
                    package acme;

                    import java.util.List;
                    import java.util.Optional;
                    import tractor.annotation.*;

                    @Actor
                    interface %s {
                    """.formatted(simple(rename)), "}\n"));
    }
}
