package tractor.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.WireReader;

/**
 * Names, tags and shapes are, byte for byte, those that msgspec gives the corresponding Python classes:
 * {@code msgspec/record.py} has recorded them.
 */
final class MsgspecTest {
    private static final Path VECTORS = Fixture.RESOURCES.resolve("msgspec").resolve("vectors.tsv");

    private record Vector(String payloads, String constant, String hex, String shown) {
        static Vector of(String line) {
            List<String> columns = List.of(line.split("\t", -1));
            return new Vector(columns.get(0), columns.get(1), columns.get(2), columns.get(3));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatMsgspecWritesIsReadAndWrittenAgain() throws IOException {
        Map<String, Loaded> fixtures = Map.of(
                "acme.StructsPayloads", Loaded.of("structs"),
                "acme.UnionsPayloads", Loaded.of("unions"),
                "acme.types.TypesPayloads", Loaded.of("types"),
                "tractor.codec.Codecs", Loaded.of("empty"));
        return Files.readAllLines(VECTORS).stream().map(Vector::of).map(vector -> {
            PayloadCodec<Object> codec = Objects.requireNonNull(fixtures.get(vector.payloads()))
                    .constant(vector.payloads(), vector.constant());
            return DynamicTest.dynamicTest(vector.constant() + " " + vector.shown(), () -> check(vector, codec));
        });
    }

    private static void check(Vector vector, PayloadCodec<Object> codec) {
        WireReader in = new WireReader(HexFormat.of().parseHex(vector.hex()));
        Object value = codec.read(in);
        in.expectEnd();
        if (!vector.shown().isEmpty()) {
            assertWithMessage("decoded").that(value.toString()).isEqualTo(vector.shown());
        }
        Raw encoded = Raw.of(codec, value);
        assertWithMessage("encoded again")
                .that(HexFormat.of().formatHex(encoded.array(), encoded.offset(), encoded.offset() + encoded.length()))
                .isEqualTo(vector.hex());
    }
}
