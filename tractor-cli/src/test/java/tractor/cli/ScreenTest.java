package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tractor.log.Printable;

/** Text for a terminal of 80 columns. */
class ScreenTest {
    @Test
    void whatWouldSteerATerminalIsShownAsAQuestionMark() {
        assertThat(Printable.of("a\u001b[2Jb\u009bc\u202ed\ne\u2028f\ud800g")).isEqualTo("a?[2Jb?c?d?e?f?g");
        assertThat(Printable.of("büchse, 箱, 😀")).isEqualTo("büchse, 箱, 😀");
        assertThat(Screen.printableLines("one\u0007\r\ntwo")).isEqualTo("one?\ntwo");
    }

    @Test
    void jsonEscapesItAndIsReadAsItWas() {
        Map<String, String> hostile = Map.of("name", "a\u001b\u007f\u009b\u202e\u2028\udb40\udc01ü");
        String line = Json.line(hostile);
        assertThat(line).isEqualTo("{\"name\":\"a\\u001B\\u007f\\u009b\\u202e\\u2028\\udb40\\udc01ü\"}");
        assertThat(Json.object(line)).isEqualTo(hostile);
    }

    @Test
    void ofALongNameTheMiddleIsLeftOutAndTheUuidStays() {
        assertThat(Screen.shortened("clerk@12345678", 14)).isEqualTo("clerk@12345678");
        assertThat(Screen.shortened("the first clerk@12345678", 20)).isEqualTo("the fir…erk@12345678");
        assertThat(Screen.shortened("the first clerk", 10)).isEqualTo("the fi…erk");
        assertThat(Screen.shortened("clerk@12345678", 5)).isEqualTo("clerk@12345678"); // there is nothing to be gained
    }

    @Test
    void linesBreakBetweenWordsAndFurtherOnesAreIndented() {
        String words = "four ".repeat(20).strip();
        assertThat(Screen.wrapped("> ", "    ", words).lines().toList())
                .containsExactly("> " + "four ".repeat(14) + "four", "    four four four four four")
                .inOrder();
        String word = "x".repeat(100);
        assertThat(Screen.wrapped("  ", word)).isEqualTo("  " + word + "\n");
    }
}
