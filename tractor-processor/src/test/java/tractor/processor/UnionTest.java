package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tractor.processor.WireValues.array;
import static tractor.processor.WireValues.map;
import static tractor.processor.WireValues.value;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.codec.DecodeException;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/** How the members of a union are told apart. */
final class UnionTest {
    private static Loaded unions;

    @BeforeAll
    static void compileFixture() throws IOException {
        unions = Loaded.of("unions");
    }

    @Test
    void theShapeOnTheWireChoosesTheMember() {
        assertThat(read("UNIONS_ANSWER", map("text", "a"))).isEqualTo("Text[text=a]");
        assertThat(read("UNIONS_ANSWER", array(1, 2))).isEqualTo("Pair[x=1, y=2]");
        assertThat(read("UNIONS_ANSWER", value("YES"))).isEqualTo("YES");
        assertThat(read("UNIONS_ANSWER", value(500))).isEqualTo("FAILED");
    }

    @Test
    void anotherShapeIsRefusedByTheNamesOfAll() {
        assertThat(refusal("UNIONS_ANSWER", value(true)))
                .isEqualTo("Expected `int | str | array | object`, got `bool`");
        assertThat(refusal("UNIONS_SHAPE", value(1))).isEqualTo("Expected `str | object`, got `int`");
        assertThat(refusal("UNIONS_SHAPE", map("type", "Square"))).isEqualTo("Invalid value 'Square' - at `$.type`");
    }

    @Test
    void aWholeNumberIsAFractionWhereNothingElseIsOne() {
        assertThat(read("STRING_OR_DOUBLE", value(5))).isEqualTo("5.0");
        assertThat(read("UNIONS_SHAPE_OR_OTHERS", value(5))).isEqualTo("5");
    }

    @Test
    void whatIsNoTypeOfTheSpecIsNotSent() {
        EncodeException refused =
                assertThrows(EncodeException.class, () -> Raw.of(codec("UNIONS_SHAPE_OR_OTHERS"), LocalDate.EPOCH));
        assertThat(refused).hasMessageThat().contains("outside the pldSpec: java.time.LocalDate");
    }

    private static PayloadCodec<Object> codec(String constant) {
        return unions.constant("acme.UnionsPayloads", constant);
    }

    private static String read(String constant, Raw raw) {
        return raw.decode(codec(constant)).toString();
    }

    private static String refusal(String constant, Raw raw) {
        DecodeException refused = assertThrows(DecodeException.class, () -> raw.decode(codec(constant)));
        return String.valueOf(refused.getMessage());
    }
}
