package tractor.examples.guide;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.examples.tour.Feed;
import tractor.examples.tour.LiveQuotes;
import tractor.examples.tour.QuotesPortal;
import tractor.msg.TcpAddress;
import tractor.task.MemoryChannel;
import tractor.task.TaskHandle;
import tractor.transport.TransportProtocol;

class GuideTest {
    private static final RootOptions PRIVATE = RootOptions.defaults().withPrivateRegistry();

    private interface CalculatorCheck {
        void check(CalculatorPortal calculator) throws InterruptedException;
    }

    private static void withCalculator(CalculatorCheck check) throws InterruptedException {
        Tractor.root(
                PRIVATE,
                root -> Tractor.nursery(nursery -> {
                    CalculatorPortal calculator =
                            nursery.startActor("calculator", CalculatorPortal.serving(PlainCalculator.class));
                    check.check(calculator);
                    assertThat(calculator.divide(6, 2)).isEqualTo(3); // still well
                    calculator.cancelActor();
                }));
    }

    @Test
    void nurseries(@TempDir Path directory) throws Exception {
        Path scratch = directory.resolve("scratch");
        Tractor.root(PRIVATE, root -> {
            assertThat(Nurseries.untilTheActorEnds(scratch)).isTrue();
            assertThat(Nurseries.oncePerActor()).isEqualTo(83);
            assertThat(Nurseries.notForLong()).isTrue();
            assertThat(Nurseries.childrenEndBeforeTheBlockDoes()).isEqualTo(7);
            assertThat(Nurseries.aChildOfItsOwnKind()).isEqualTo(3);
            assertThat(Nurseries.aDeathIsAFailure()).isEqualTo(3);
        });
        assertThat(Files.exists(scratch)).isFalse();
        withCalculator(
                calculator -> assertThat(Nurseries.tasksAtOnce(calculator)).isEqualTo(List.of(50, 33)));
    }

    @Test
    void recordings(@TempDir Path directory) throws Exception {
        Path mine = directory.resolve("mine.jfr");
        Path childs = directory.resolve("childs.jfr");
        Tractor.root(PRIVATE, root -> {
            Recordings.recordTheChildAsWell(childs);
            Tractor.nursery(nursery -> {
                CalculatorPortal calculator =
                        nursery.startActor("calculator", CalculatorPortal.serving(PlainCalculator.class));
                assertDoesNotThrow(() -> Recordings.record(calculator, mine));
                calculator.cancelActor();
            });
        });
        assertThat(Recordings.read(mine)).hasSize(1);
        assertThat(Recordings.read(mine).getFirst()).startsWith("Call: Calculator.divide with calculator@");
        assertThat(Recordings.read(childs)).hasSize(1);
        assertThat(Recordings.read(childs).getFirst()).startsWith("Served Task: Calculator.divide with root@");
    }

    @Test
    void calls() throws InterruptedException {
        withCalculator(calculator -> {
            assertThat(Calls.someOfManyItems(calculator)).isEqualTo(105);
        });
    }

    @Test
    void errors() throws InterruptedException {
        withCalculator(calculator -> {
            assertThat(Errors.declared(calculator)).isEqualTo("refused: no square root of -1.0");
            assertThat(Errors.undeclared(calculator)).isEqualTo("ArithmeticException in calculator: / by zero");
            assertThat(Errors.inFull(calculator))
                    .startsWith("ArithmeticException: / by zero\n  raised in    calculator@");
        });
    }

    @Test
    void connections() throws InterruptedException {
        Tractor.root(
                Connections.forAnybodyAndAnything()
                        .withTransport(TransportProtocol.UDS)
                        .withPrivateRegistry(),
                root -> Tractor.nursery(nursery -> {
                    CalculatorPortal calculator = nursery.startActor(
                            "calculator",
                            Connections.reachableAt("127.0.0.1:0", CalculatorPortal.serving(PlainCalculator.class)));
                    try (CalculatorPortal found = Tractor.waitForActor("calculator", CalculatorPortal.TYPE)) {
                        assertThat(found.divide(6, 2)).isEqualTo(3);
                    }
                    assertThat(Connections.about(calculator.portal())).contains(", connected, dialogs: ");
                    assertThat(Tractor.discovery()
                                    .queryActor("calculator")
                                    .orElseThrow()
                                    .addresses()
                                    .getFirst())
                            .isInstanceOf(TcpAddress.class);
                    calculator.cancelActor();
                }));
        assertThat(Connections.overUnixSockets().transport()).isEqualTo(TransportProtocol.UDS);
    }

    @Test
    void cancellation() throws InterruptedException {
        withCalculator(calculator -> {
            assertThat(Cancellation.notForLong(calculator)).isTrue();
            assertThat(Cancellation.aValueInTime(calculator)).hasValue(3);
            assertThat(Cancellation.orElse(calculator)).isEqualTo("too late");
            assertThat(Cancellation.oneBudgetForAll(calculator)).isTrue();
            assertThat(Cancellation.whoDidIt(calculator)).isEqualTo("the user has lost interest");
            assertThat(Cancellation.oneTaskOfMany(calculator)).isEqualTo(TaskHandle.State.CANCELLED);
            assertThat(Cancellation.cleanUp(calculator)).isEqualTo(3);
        });
    }

    @Test
    void tasks() throws InterruptedException {
        withCalculator(calculator -> {
            assertThat(LocalTasks.whenItIsUp(calculator)).isEqualTo(25);
            assertThat(LocalTasks.sumOfMany(calculator)).isEqualTo(12 + 6 + 4 + 3);
            assertThat(LocalTasks.allOpenAtOnce(inside -> inside.run(calculator), inside -> {
                        try (CalculatorPortal found = Tractor.waitForActor("calculator", CalculatorPortal.TYPE)) {
                            inside.run(found);
                        }
                    }))
                    .isEqualTo(6);
            assertThat(LocalTasks.sharedByAll(LocalTasks.sharedCalculators())).isEqualTo(83);
        });
        MemoryChannel<Integer> numbers = MemoryChannel.open(3);
        for (int i = 1; i <= 3; i++) {
            numbers.sender().send(i);
        }
        numbers.sender().close();
        assertThat(LocalTasks.allHearAll(numbers.receiver())).isEqualTo(List.of(6, 3));
        assertThat(LocalTasks.asATree()).isEqualTo("""
            nursery service
              task fetcher
                scope download
            """);
    }

    @Test
    void contextsAndDiscovery() throws Exception {
        Tractor.root(
                PRIVATE,
                root -> Tractor.nursery(nursery -> {
                    QuotesPortal quotes = nursery.startActor("quote_svc", QuotesPortal.serving(LiveQuotes.class));

                    assertThat(Contexts.askUntilContent(quotes)).isEqualTo(new Feed.Summary(4));
                    assertThat(Contexts.leaveEarly(quotes)).isTrue();
                    assertThat(Contexts.failInTheBody(quotes)).isEqualTo("seen enough of Opened[symbol=btcusdt]");
                    assertThat(Contexts.askAHelper(quotes)).isEqualTo("for quote_svc");
                    assertThat(Contexts.forWhom()).isEqualTo("for nobody");
                    assertThat(Discovery.whenItIsThere()).isEqualTo(66_000.5);
                    assertThat(Discovery.ifItIsThere("quote_svc")).hasValue(66_000.5);
                    assertThat(Discovery.ifItIsThere("nobody")).isEmpty();
                    assertThat(Discovery.ofAll()).isEqualTo(66_000.5);
                    quotes.cancelActor();
                }));
    }
}
