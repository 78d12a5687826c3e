package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.error.RemoteActorException;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** What a service throws, as its caller meets it. Each leaves the actor as usable as before. */
@ExtendWith(LeakCheck.class)
class RemoteExceptionTest {
    private static final int MEGABYTES = 17 << 20;

    @RegisterExtension
    static final LiveTree<FaultyPortal> TREE = LiveTree.of("faulty", FaultyPortal.serving(FaultyService.class));

    private final FaultyPortal faulty = TREE.portal();

    @AfterEach
    void theActorStillAnswers() throws InterruptedException {
        assertThat(faulty.answer()).isEqualTo(42);
    }

    private static RemoteActorException remoteCause(Exception rebuilt) {
        assertThat(rebuilt).hasCauseThat().isInstanceOf(RemoteActorException.class);
        return (RemoteActorException) requireNonNull(rebuilt.getCause());
    }

    @Test
    void aDeclaredExceptionComesBackAsItselfWithTheRemoteOneAsCause() {
        Refusal refusal = assertThrows(Refusal.class, () -> faulty.refuse("no"));
        assertThat(refusal).hasMessageThat().isEqualTo("no");
        RemoteActorException remote = remoteCause(refusal);
        assertThat(remote.sourceType()).isEqualTo("Refusal");
        assertThat(remote.source()).isEqualTo(faulty.portal().aid().uid());
    }

    @Test
    void anExceptionThatCannotTellWhatItIsArrivesByItsName() {
        RemoteActorException failure = assertThrows(RemoteActorException.class, faulty::speechless);
        assertThat(failure.sourceType()).isEqualTo("Speechless");
        assertThat(failure.remoteMessage()).isEmpty();
        assertThat(failure.remoteTrace()).contains(Speechless.class.getName());
    }

    @Test
    void anExceptionWithAVeryLongChainOfCausesArrives() {
        RemoteActorException failure = assertThrows(RemoteActorException.class, () -> faulty.chained(100_000));
        assertThat(failure.remoteMessage()).isEqualTo("one more");
        assertThat(failure.remoteTrace()).endsWith("... (cut)\n");
    }

    @Test
    void aDeclaredExceptionIsRebuiltThroughMessageAndCause() {
        Mishap mishap = assertThrows(Mishap.class, () -> faulty.mishap("oops"));
        assertThat(mishap).hasMessageThat().isEqualTo("oops");
        assertThat(remoteCause(mishap).remoteTrace()).contains("the reason");
    }

    @Test
    void aDeclaredUncheckedExceptionComesBackAsItself() {
        Breakage breakage = assertThrows(Breakage.class, () -> faulty.breakage("crack"));
        assertThat(breakage).hasMessageThat().isEqualTo("crack");
        assertThat(breakage).hasCauseThat().isInstanceOf(RemoteActorException.class);
    }

    @Test
    void aSubclassOfADeclaredExceptionComesBackAsTheDeclaredOne() {
        Refusal refusal = assertThrows(Refusal.class, () -> faulty.refuseInASubclass("sharply"));
        assertThat(refusal.getClass()).isEqualTo(Refusal.class);
        assertThat(refusal).hasMessageThat().isEqualTo("sharply");
        assertThat(remoteCause(refusal).sourceType()).isEqualTo("SharpRefusal");
    }

    @Test
    void anUndeclaredExceptionComesAsRemoteWithSourceTypeAndTrace() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> faulty.undeclared("boom"));
        assertThat(remote.getClass()).isEqualTo(RemoteActorException.class);
        assertThat(remote.sourceType()).isEqualTo("IllegalStateException");
        assertThat(remote.boxedType()).isEqualTo("IllegalStateException");
        assertThat(remote.javaType()).isEqualTo(Optional.of("java.lang.IllegalStateException"));
        assertThat(remote.remoteMessage()).isEqualTo("boom");
        assertThat(remote.source()).isEqualTo(faulty.portal().aid().uid());
        assertThat(remote.relayPath()).containsExactly(faulty.portal().aid().uid());
        assertThat(remote.remoteTrace()).contains("tractor.tree.FaultyService.undeclared");
    }

    @Test
    void theStackOfARemoteExceptionShowsWhoCalled() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> faulty.undeclared("boom"));
        assertWithMessage("frames of this test")
                .that(remote.getStackTrace())
                .asList()
                .isNotEmpty();
        boolean showsThisTest = false;
        for (StackTraceElement frame : remote.getStackTrace()) {
            showsThisTest |= frame.getClassName().startsWith(RemoteExceptionTest.class.getName());
        }
        assertThat(showsThisTest).isTrue();
    }

    @Test
    void theRemoteTraceTellsTheCauses() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> faulty.withCause("boom"));
        assertThat(remote.remoteTrace()).contains("Caused by: java.lang.ArithmeticException: the reason");
    }

    @Test
    void anErrorIsShippedLikeAnException() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> faulty.assertion("wrong"));
        assertThat(remote.sourceType()).isEqualTo("AssertionError");
        assertThat(remote.remoteMessage()).isEqualTo("wrong");
    }

    @Test
    void anExceptionWithoutMessageHasAnEmptyOne() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, faulty::withoutMessage);
        assertThat(remote.remoteMessage()).isEmpty();
    }

    @Test
    void aStackOverflowFellsTheCallAlone() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> faulty.overflow(0));
        assertThat(remote.sourceType()).isEqualTo("StackOverflowError");
    }

    @Test
    void aMessageBeyondTheFrameLimitIsCutAndNotLost() {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> faulty.verbose(MEGABYTES));
        assertThat(remote.sourceType()).isEqualTo("IllegalStateException");
        assertThat(remote.remoteMessage()).startsWith("xxxx");
    }
}
