package tractor.log;

import static com.google.common.truth.Truth.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatterTest {
    private static final Speaker SPEAKER = new Speaker("quote_svc", "bb2c47fd-1111-2222", 4711, "watch");

    private static ActorRecord record(Level level, String message) {
        ActorRecord record = new ActorRecord(level, message, SPEAKER);
        record.setLoggerName("tractor.context");
        return record;
    }

    @Test
    void aLineTellsWhenHowUrgentWhoWhereAndWhat() {
        assertThat(new LineFormatter().format(record(LogLevels.CANCEL, "ended by {0}")))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} CANCEL    quote_svc@bb2c47fd\\[4711] watch"
                        + " \\| context: ended by \\{0}\\R");
    }

    @Test
    void whatWasThrownFollows() {
        ActorRecord record = record(Level.SEVERE, "broken");
        record.setThrown(new IllegalStateException("on purpose"));
        assertThat(new LineFormatter().format(record)).contains("java.lang.IllegalStateException: on purpose");
    }

    @Test
    void coloursAreBalanced() {
        String line = new LineFormatter(true).format(record(Level.WARNING, "careful"));
        assertThat(line).contains("\u001b[33mWARNING  \u001b[0m");
        assertThat(line.split("\u001b", -1)).hasLength(5);
    }

    @Test
    void aRecordOfAnyLoggerHasALine() {
        LogRecord foreign = new LogRecord(Level.INFO, "hello {0}");
        foreign.setLoggerName("com.acme.Shop");
        foreign.setParameters(new Object[] {"world"});
        assertThat(new LineFormatter().format(foreign))
                .containsMatch("INFO +\\[\\d+].* \\| com.acme.Shop: hello world");
    }

    @Test
    void whatOthersSayNeitherSteersATerminalNorLooksLikeALineOfTheLog() {
        ActorRecord record =
                record(Level.SEVERE, "it says: \u001b[2J\u009b2J\u202e\r\n12:00:00.000 CANCEL    root@1 | x: y");
        record.setThrown(new IllegalStateException("and:\n12:00:00.000 CANCEL    root@1 | x: \u0007"));
        String[] lines = new LineFormatter().format(record).split("\\R", -1);
        assertThat(lines[0]).endsWith(" | context: it says: ?[2J?2J?");
        assertThat(lines[1]).isEqualTo("    12:00:00.000 CANCEL    root@1 | x: y");
        assertThat(lines[2]).isEqualTo("java.lang.IllegalStateException: and:");
        assertThat(lines[3]).isEqualTo("    12:00:00.000 CANCEL    root@1 | x: ?");
        assertThat(lines[4]).startsWith("    \tat ");
    }
}
