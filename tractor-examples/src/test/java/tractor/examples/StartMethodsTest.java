package tractor.examples;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.examples.quickstart.Quickstart;
import tractor.examples.sockets.SocketTree;
import tractor.examples.tour.Tour;

/** The examples do the same, whichever start method the environment names. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class StartMethodsTest {
    private static ProgramRun run(Class<?> program, String method) throws Exception {
        return ProgramRun.of(Map.of("TRACTOR_SPAWN_METHOD", method), program);
    }

    private static void assertItEndsWell(ProgramRun run) throws Exception {
        assertThat(run.awaitExit()).isEqualTo(0);
        assertThat(run.errors()).isEmpty();
        assertThat(run.commandLines()).isEmpty();
        assertThat(run.sockets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "warm", "thread"})
    void theTourSaysTheSame(String method) throws Exception {
        try (ProgramRun run = run(Tour.class, method)) {
            assertThat(run.remainingLines())
                    .containsExactly("Opened[symbol=btcusdt], 66005.5", "66000.5, Summary[ticks=1]")
                    .inOrder();
            assertItEndsWell(run);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "warm", "thread"})
    void theQuickstartTellsTheSameStory(String method) throws Exception {
        try (ProgramRun run = run(Quickstart.class, method)) {
            assertThat(Narration.inOrder(
                            run.remainingLines(),
                            "root +started QuotesPortal.quote_svc@.* and AggregatorPortal.aggregator@.*",
                            "root +a declared exception, as itself: UnknownSymbol: nobody trades tulips",
                            "root +and its result, .* Summary.ticks=2.",
                            "aggregator +started WorkerPortal.worker_ethusdt@.*",
                            "root +five processes now: aggregator, quote_svc, root, worker_btcusdt, worker_ethusdt",
                            "main +everything was cancelled, and this came up:",
                            " +IllegalStateException: ethusdt at -1.0 makes no sense",
                            " +raised in +worker_ethusdt@.*",
                            " +relayed by +aggregator@.*",
                            "main +child processes left: 0"))
                    .isNull();
            assertItEndsWell(run);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "warm", "thread"})
    void everyActorOfTheTreeOverSocketsHasOneOfItsOwn(String method) throws Exception {
        try (ProgramRun run = run(SocketTree.class, method)) {
            List<String> lines = run.remainingLines();
            assertThat(Narration.inOrder(
                            lines,
                            "child +/unix/.*/child.*@\\d+.sock",
                            "grandchild +/unix/.*/grandchild.*@\\d+.sock",
                            "sockets afterwards: 0"))
                    .isNull();
            assertItEndsWell(run);
        }
    }
}
