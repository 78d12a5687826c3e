package tractor.examples.quickstart;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.examples.Documents;
import tractor.examples.Narration;
import tractor.examples.ProgramRun;
import tractor.transport.TransportProtocol;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class QuickstartTest {
    private static final Pattern ACTOR = Pattern.compile("_subactor\\[(\\w+)@\\w{8}]$");
    private static final String[] CHILDREN = {"quote_svc", "aggregator", "worker_btcusdt", "worker_ethusdt"};
    private static final int KILLED = 128 + 9;
    private static final int INTERRUPTED = 128 + 2;

    @ParameterizedTest
    @EnumSource
    void theNarrationTellsOfWorkCrashAndUnwindingInThisOrder(TransportProtocol transport) throws Exception {
        try (ProgramRun run = ProgramRun.of(Quickstart.class, over(transport))) {
            List<String> lines = run.remainingLines();

            assertThat(Narration.inOrder(
                            lines,
                            "root +started QuotesPortal.quote_svc@.* and AggregatorPortal.aggregator@.*",
                            "root +two calls at once: .* 69204.5 usdt",
                            "root +a declared exception, as itself: UnknownSymbol: nobody trades tulips",
                            "root +a one-way stream of 1000 trades: 10 btc",
                            "root +a two-way stream: asked for two ticks, got 66000.5 and 66012.0",
                            "root +and its result, .* Summary.ticks=2.",
                            "aggregator +started WorkerPortal.worker_btcusdt@.*",
                            "aggregator +started WorkerPortal.worker_ethusdt@.*",
                            "root +five processes now: aggregator, quote_svc, root, worker_btcusdt, worker_ethusdt",
                            "root +ethusdt at 3204.0",
                            "main +everything was cancelled, and this came up:",
                            " +IllegalStateException: ethusdt at -1.0 makes no sense",
                            " +raised in +worker_ethusdt@.*",
                            " +relayed by +aggregator@.*",
                            " .*FeedWorker.judge.FeedWorker.java:.*",
                            "main +child processes left: 0"))
                    .isNull();
            assertThat(Narration.inOrder(
                            lines,
                            "worker_ethusdt +crashing on purpose",
                            "worker_btcusdt +cancelled in mid-stream: follow.btcusdt.",
                            "aggregator +my workers have ended, I pass it on: IllegalStateException",
                            "main +everything was cancelled, and this came up:"))
                    .isNull();
            assertThat(Narration.inOrder(
                            lines, "worker_btcusdt +found by its name: .*quote_svc.*", "root +btcusdt at .*"))
                    .isNull();
            assertThat(comparable(lines)).containsAtLeastElementsIn(comparable(readme()));
            assertThat(comparable(lines).size()).isAtMost(30); // and some ten ticks: one screen
            assertThat(lines.stream().filter(line -> line.length() > 100)).isEmpty();
            assertThat(run.awaitExit()).isEqualTo(0);
            assertThat(run.errors()).isEmpty();
            assertThat(run.commandLines()).isEmpty();
            assertThat(run.sockets()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theActorsAreSeenByNameWhileItRuns(TransportProtocol transport) throws Exception {
        try (ProgramRun run = heldInMidStream(transport)) {
            List<String> names = run.commandLines().stream()
                    .map(ACTOR::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .toList();

            assertThat(names).containsExactlyElementsIn(CHILDREN);
            assertThat(run.commandLines()).hasSize(CHILDREN.length + 1);
            assertThat(run.sockets()).hasSize(transport == TransportProtocol.UDS ? CHILDREN.length + 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOutlivesAKilledRoot(TransportProtocol transport) throws Exception {
        try (ProgramRun run = heldInMidStream(transport)) {
            run.root().destroyForcibly();

            assertThat(run.awaitExit()).isEqualTo(KILLED);
            run.awaitNobody();
            assertThat(run.sockets()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ctrlCUnwindsTheTreeAndLeavesNobody(TransportProtocol transport) throws Exception {
        try (ProgramRun run = heldInMidStream(transport)) {
            run.signalGroup("INT");

            assertThat(run.awaitExit()).isEqualTo(INTERRUPTED);
            run.awaitNobody();
            assertThat(run.sockets()).isEmpty();
            assertThat(run.remainingLines())
                    .containsAtLeast(
                            "quote_svc       cancelled in mid-stream: watch(btcusdt)",
                            "quote_svc       cancelled in mid-stream: watch(ethusdt)");
            assertThat(run.errors()).isEmpty();
        }
    }

    private static List<String> readme() throws IOException {
        return Documents.readme().get(2).lines();
    }

    /** Without ids, which differ from run to run, and ticks, of which the crash may swallow some. */
    private static List<String> comparable(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("@\\w{8}", "@").replace("\t", "    "))
                .filter(line -> !line.matches("root +(btc|eth)usdt .*"))
                .toList();
    }

    private static String over(TransportProtocol transport) {
        return "-Dquickstart.transport=" + transport.key();
    }

    /** With so long a pause between two ticks that it stays half-way, in mid-stream. */
    private static ProgramRun heldInMidStream(TransportProtocol transport) throws IOException, InterruptedException {
        ProgramRun run = ProgramRun.of(Quickstart.class, over(transport), "-Dquickstart.pause=3600000");
        run.awaitLines("btcusdt at 66000.5", "ethusdt at 3204.0");
        return run;
    }
}
