package tractor.contexts;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.Tractor;
import tractor.context.CallerContext;
import tractor.error.RemoteActorException;
import tractor.msg.Uid;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;
import tractor.transport.TransportClosedException;

/** Failures and cancellations that pass through two actors on their way, as calls and as contexts. */
@ExtendWith(LeakCheck.class)
class RelayTest {
    @RegisterExtension
    static final LiveTree<MatePortal> TREE =
            LiveTree.of(Trees.overSockets(), "first", MatePortal.serving(LiveMate.class));

    private static final List<String> ON = List.of("second", "third");

    private static MatePortal second;
    private static MatePortal third;

    /** The two ways in which the dialogs nest. */
    enum Kind {
        CALLS,
        CONTEXTS
    }

    private final MatePortal first = TREE.portal();

    @BeforeAll
    static void startTheOthers() throws Exception {
        second = TREE.start("second", MatePortal.serving(LiveMate.class));
        third = TREE.start("third", MatePortal.serving(LiveMate.class));
    }

    @AfterEach
    void nothingRunsOnAndNoDialogIsOpen() throws InterruptedException {
        for (MatePortal each : List.of(first, second, third)) {
            each.awaitRunning(0);
            assertThat(each.portal().channel().dialogs()).isEqualTo(0);
        }
    }

    private String pass(Kind kind, Task task) throws Refused, InterruptedException {
        return switch (kind) {
            case CALLS -> first.call(ON, task);
            case CONTEXTS -> first.open(ON, task, CallerContext::result).text();
        };
    }

    private static List<String> names(List<Uid> path) {
        return path.stream().map(Uid::name).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureKeepsItsSourceAndGainsEveryActorOnItsWay(Kind kind) {
        RemoteActorException failure = assertThrows(RemoteActorException.class, () -> pass(kind, Task.FAIL));
        assertThat(failure.sourceType()).isEqualTo("IllegalStateException");
        assertThat(failure.boxedType()).isEqualTo("RemoteActorError");
        assertThat(failure.remoteMessage()).isEqualTo("the original");
        assertThat(failure.source()).isEqualTo(third.portal().aid().uid());
        assertThat(names(failure.relayPath()))
                .containsExactly("third", "second", "first")
                .inOrder();
    }

    @ParameterizedTest
    @EnumSource
    void itsLongFormShowsTheWholeWay(Kind kind) {
        RemoteActorException failure = assertThrows(RemoteActorException.class, () -> pass(kind, Task.FAIL));
        String relays =
                second.portal().aid().uid() + ", then " + first.portal().aid().uid();
        List<String> lines = failure.pformat().lines().toList();
        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "IllegalStateException: the original",
                        "  raised in    " + third.portal().aid().uid(),
                        "  relayed by   " + relays,
                        "  remote trace of " + first.portal().aid().uid() + ":")
                .inOrder();
        assertThat(lines.stream()
                        .filter(line -> line.contains("Remote trace of "))
                        .toList())
                .containsExactly(
                        "    | Remote trace of " + second.portal().aid().uid() + ":",
                        "    | Remote trace of " + third.portal().aid().uid() + ":")
                .inOrder();
        assertThat(failure.pformat()).contains("LiveMate.perform");
    }

    @ParameterizedTest
    @EnumSource
    void aDeclaredExceptionComesBackAsItselfThroughEveryActor(Kind kind) {
        Refused refused = assertThrows(Refused.class, () -> pass(kind, Task.REFUSE));
        assertThat(refused).hasMessageThat().isEqualTo("no");
        RemoteActorException remote = (RemoteActorException) requireNonNull(refused.getCause());
        assertThat(names(remote.relayPath()))
                .containsExactly("third", "second", "first")
                .inOrder();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatANurseryHasWrappedTravelsAsItself(Kind kind) {
        Refused refused = assertThrows(Refused.class, () -> pass(kind, Task.REFUSE_IN_A_TASK));
        RemoteActorException remote = (RemoteActorException) requireNonNull(refused.getCause());
        assertThat(remote.sourceType()).isEqualTo("Refused");
        assertThat(remote.source()).isEqualTo(third.portal().aid().uid());
        assertThat(remote.remoteTrace()).contains("TaskFailedException");
    }

    @Test
    void anErrorBeforeStartedIsNotMaskedByTheCancellationsThatFollowIt() {
        RemoteActorException failure =
                assertThrows(RemoteActorException.class, () -> pass(Kind.CONTEXTS, Task.FAIL_BEFORE_STARTED));
        assertThat(failure.sourceType()).isEqualTo("IllegalStateException");
        assertThat(failure.remoteMessage()).isEqualTo("the original");
        assertThat(names(failure.relayPath()))
                .containsExactly("third", "second", "first")
                .inOrder();
    }

    @ParameterizedTest
    @EnumSource
    void aCancellationReachesTheLastOneAndComesBackAsNothingElse(Kind kind) throws Exception {
        CancelScope scope = CancelScope.run(around -> Tasks.nursery(tasks -> {
            tasks.start(() -> pass(kind, Task.HOLD));
            third.awaitRunning(1);
            around.cancel();
        }));
        assertThat(scope.cancelledCaught()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whoCancelledTheLastOneIsToldThroughEveryActor(Kind kind) throws Exception {
        MatePortal mortal = TREE.start("mortal", MatePortal.serving(LiveMate.class));
        Uid itself = mortal.portal().aid().uid();
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> Tasks.nursery(tasks -> {
                    List<String> path = List.of("second", "mortal");
                    tasks.start(() -> kind == Kind.CALLS
                            ? first.call(path, Task.HOLD)
                            : first.open(path, Task.HOLD, CallerContext::result).text());
                    mortal.awaitRunning(1);
                    mortal.cancelActor();
                }));
        assertThat(failure.sourceType()).isEqualTo("ContextCancelled");
        assertThat(failure.source()).isEqualTo(itself);
        assertThat(Optional.ofNullable(failure.msg().canceller()).map(Uid::name))
                .hasValue("root");
        assertThat(failure.pformat()).contains("  cancelled by root@");
    }

    @Test
    void whenTheMiddleDiesBothSidesOfItEnd() throws Exception {
        List<Exception> ends = Collections.synchronizedList(new ArrayList<>());
        TREE.call(() -> {
            Tasks.nursery(tasks -> {
                tasks.start(() -> noteEnd(ends, () -> second.host("middle")));
                try (MatePortal middle = Tractor.waitForActor("middle", MatePortal.TYPE)) {
                    tasks.start(
                            () -> noteEnd(ends, () -> middle.open(List.of("third"), Task.HOLD, CallerContext::result)));
                    third.awaitRunning(1);
                    assertThrows(TransportClosedException.class, middle::halt);
                    third.awaitRunning(0); // its caller is no more
                }
            });
            return true;
        });
        assertThat(ends.stream().map(RelayTest::kind))
                .containsExactly("TransportClosedException", "ActorDiedException");
    }

    private static boolean noteEnd(List<Exception> ends, Executable work) throws InterruptedException {
        try {
            work.execute();
            return false;
        } catch (RuntimeException failure) {
            return ends.add(failure);
        } catch (InterruptedException | Error passing) {
            throw passing;
        } catch (Throwable unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static String kind(Exception failure) {
        return failure instanceof RemoteActorException remote
                ? remote.sourceType()
                : failure.getClass().getSimpleName();
    }

    @Test
    void aFailureThatNobodyIsThereToHearHarmsNobody() throws InterruptedException {
        first.abandon("third", Task.FAIL_IN_CLEAN_UP);
        third.awaitRunning(0);
        assertThat(third.running()).isEqualTo(0);
    }
}
