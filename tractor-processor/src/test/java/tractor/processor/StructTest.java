package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tractor.processor.WireValues.array;
import static tractor.processor.WireValues.map;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/** What the options of a record do to what is read and written. */
final class StructTest {
    private static Loaded structs;

    @BeforeAll
    static void compileFixture() throws IOException {
        structs = Loaded.of("structs");
    }

    @Test
    void missingComponentsAreThoseOfTheConstructorWithTheDefaults() {
        assertThat(read("ASK", map("symbol", "btc"))).isEqualTo("Ask[symbol=btc, depth=10, live=false]");
        assertThat(read("ASK", map("live", true, "symbol", "btc"))).isEqualTo("Ask[symbol=btc, depth=10, live=true]");
        assertThat(read("LEAN", map("defaults", "a"))).isEqualTo("Lean[defaults=a, seen=[]]");
    }

    @Test
    void aComponentWithoutADefaultMustBeThere() {
        assertThat(refusal("ASK", map("depth", 3))).isEqualTo("Object missing required field `symbol`");
    }

    @Test
    void lastElementsOfAnArrayMayBeMissingAndFurtherOnesAreSkipped() {
        assertThat(read("POINT", array(1, 2))).isEqualTo("Point[x=1, y=2, label=Optional.empty, z=0]");
        assertThat(read("POINT", array(1, 2, "a"))).isEqualTo("Point[x=1, y=2, label=Optional[a], z=0]");
        assertThat(read("POINT", array(1, 2, "a", 4, "new", map("x", 1))))
                .isEqualTo("Point[x=1, y=2, label=Optional[a], z=4]");
        assertThat(refusal("POINT", array(1))).isEqualTo("Expected `array` of at least length 2, got 1");
    }

    @Test
    void aStrictRecordTakesNothingThatItDoesNotKnow() {
        assertThat(refusal("EXACT", array(1, "a", 2))).isEqualTo("Expected `array` of at most length 2, got 3");
        assertThat(refusal("EXACT", array(1))).isEqualTo("Expected `array` of at least length 2, got 1");
        assertThat(refusal("STRICT", map("only", 1, "more", 2))).isEqualTo("Object contains unknown field `more`");
        assertThat(refusal("NOTHING", map("more", 2))).isEqualTo("Object contains unknown field `more`");
        assertThat(read("FLAGGED", array("flag", 7))).isEqualTo("Flagged[x=7, y=Optional[none], next=[]]");
        assertThat(refusal("FLAGGED", array("flag", 7, "a", array(), 1)))
                .isEqualTo("Expected `array` of at most length 4, got 5");
    }

    @Test
    void theWrongShapeIsNamed() {
        assertThat(refusal("POINT", map("x", 1))).isEqualTo("Expected `array`, got `object`");
        assertThat(refusal("ASK", array("btc"))).isEqualTo("Expected `object`, got `array`");
    }

    @Test
    void anArrayHasItsTagInFront() {
        assertThat(read("ORDER", array(2, 5, 1.5))).isEqualTo("Sell[amount=5, limit=1.5]");
        assertThat(refusal("ORDER", array(3, 5))).isEqualTo("Invalid value 3 - at `$[0]`");
        assertThat(refusal("ORDER", array("1", 5))).isEqualTo("Expected `int`, got `str` - at `$[0]`");
        assertThat(refusal("ORDER", array())).isEqualTo("Expected `array` of at least length 1, got 0");
        assertThat(refusal("ORDER_SELL", array(1, 5, 1.5))).isEqualTo("Invalid value 1 - at `$[0]`");
        assertThat(refusal("FLAGGED", array("other", 7))).isEqualTo("Invalid value 'other' - at `$[0]`");
    }

    @Test
    void theTagFieldIsTheOneThatTheInterfaceNames() {
        assertThat(read("EVENT", map("vol", 7, "kind", "price", "last_price", 1.5)))
                .isEqualTo("PriceChanged[lastPrice=1.5, volume=7]");
        assertThat(refusal("EVENT", map("type", "price"))).isEqualTo("Object missing required field `kind`");
        assertThat(refusal("EVENT", map("kind", "PriceChanged")))
                .isEqualTo("Invalid value 'PriceChanged' - at `$.kind`");
    }

    @Test
    void whatIsLeftOutIsReadAsItsDefault() {
        PayloadCodec<Object> codec = codec("SPARSE");
        Raw least = map("name", "a");
        assertThat(Raw.of(codec, least.decode(codec))).isEqualTo(least);
        Raw zero = map("name", "a", "ratio", -0.0);
        assertThat(Raw.of(codec, zero.decode(codec))).isEqualTo(zero);
    }

    private static PayloadCodec<Object> codec(String constant) {
        return structs.constant("acme.StructsPayloads", "STRUCTS_" + constant);
    }

    private static String read(String constant, Raw raw) {
        return raw.decode(codec(constant)).toString();
    }

    private static String refusal(String constant, Raw raw) {
        DecodeException refused = assertThrows(DecodeException.class, () -> raw.decode(codec(constant)));
        return String.valueOf(refused.getMessage());
    }
}
