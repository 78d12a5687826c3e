package tractor.examples.tour;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tractor.examples.ProgramRun;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class TourTest {
    @Test
    void theThreeListingsWorkTogether() throws Exception {
        try (ProgramRun run = ProgramRun.of(Tour.class)) {
            assertThat(run.remainingLines())
                    .containsExactly("Opened[symbol=btcusdt], 66005.5", "66000.5, Summary[ticks=1]")
                    .inOrder();
            assertThat(run.awaitExit()).isEqualTo(0);
            assertThat(run.errors()).isEmpty();
            assertThat(run.commandLines()).isEmpty();
        }
    }
}
