package tractor.log;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TractorLogTest {
    private final List<LogRecord> records = new ArrayList<>();
    private final Logger logger = Logger.getLogger("tractor.under-test");
    private final TractorLog log = TractorLog.of("under-test");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(null);
    }

    @Test
    void aHandlerOrAMessageThatFailsHurtsNobody() {
        Handler failing = new Handler() {
            @Override
            public void publish(LogRecord record) {
                throw new IllegalStateException("full disk");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(failing);
        try {
            log.warning(() -> "told");
            log.warning(() -> {
                throw new IllegalStateException("no words");
            });
        } finally {
            logger.removeHandler(failing);
        }
        assertThat(records.stream().map(LogRecord::getMessage)).containsExactly("told");
    }

    @Test
    void theLevelsKeepTheOrderOfTheOriginal() {
        List<Integer> values = Stream.of(
                        LogLevels.TRANSPORT,
                        Level.FINE,
                        LogLevels.RUNTIME,
                        LogLevels.DEVX,
                        Level.INFO,
                        LogLevels.IO,
                        LogLevels.CANCEL,
                        Level.WARNING,
                        Level.SEVERE,
                        LogLevels.PDB)
                .map(Level::intValue)
                .toList();

        assertThat(values).isInStrictOrder();
    }

    @Test
    void aMessageIsBuiltOnlyWhenItsLevelIsOn() {
        logger.setLevel(LogLevels.CANCEL);
        log.runtime(() -> {
            throw new AssertionError("built though off");
        });
        log.cancel(() -> "cancelled by peer {0}");

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().getMessage()).isEqualTo("cancelled by peer {0}");
        assertThat(records.getFirst().getLevel()).isEqualTo(LogLevels.CANCEL);
        assertThat(records.getFirst().getLoggerName()).isEqualTo("tractor.under-test");
    }

    @Test
    void anErrorCarriesWhatWasThrown() {
        IllegalStateException failure = new IllegalStateException();
        log.error(() -> "broken", failure);

        assertThat(records.getFirst().getThrown()).isSameInstanceAs(failure);
    }
}
