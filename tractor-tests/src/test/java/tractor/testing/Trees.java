package tractor.testing;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import tractor.ActorNursery;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.TimeLimits;
import tractor.transport.TransportProtocol;

/** Short-lived trees: a root with one nursery, for tests about the lives of children. */
public final class Trees {
    private Trees() {}

    /** A root that nobody else meets, with limits short enough to see the ladder climb to its end. */
    public static RootOptions impatient() {
        return privately()
                .withLimits(TimeLimits.DEFAULT
                        .withCancelActor(Duration.ofMillis(200))
                        .withTeardown(Duration.ofMillis(400))
                        .withHardKill(Duration.ofMillis(400)));
    }

    /** A root that nobody else meets, whose ladder does not climb within the time of a test. */
    public static RootOptions patient() {
        Duration never = Duration.ofHours(1);
        return privately()
                .withLimits(TimeLimits.DEFAULT
                        .withCancelActor(never)
                        .withTeardown(never)
                        .withHardKill(never));
    }

    /** A root that nobody else meets. */
    public static RootOptions privately() {
        return RootOptions.defaults().withPrivateRegistry();
    }

    /** A root that nobody else meets, over UNIX sockets. */
    public static RootOptions overSockets() {
        return privately().withTransport(TransportProtocol.UDS);
    }

    /** Runs the body with a nursery of a new root; afterwards no actor lives, whatever the body did. */
    public static <X extends Exception> void nursery(ActorNursery.Body<X> body) throws X, InterruptedException {
        nursery(privately(), body);
    }

    /** As {@link #nursery(ActorNursery.Body)}, with options. */
    public static <X extends Exception> void nursery(RootOptions options, ActorNursery.Body<X> body)
            throws X, InterruptedException {
        List<ProcessHandle> before = Processes.actors(); // what another test has leaked is not this one's fault
        try {
            Tractor.root(options, root -> {
                try {
                    Tractor.nursery(body);
                } finally {
                    assertWithMessage("actors below a nursery that is over")
                            .that(Processes.actorsBelow(ProcessHandle.current()))
                            .isEmpty();
                }
            });
        } finally {
            assertWithMessage("actors of a tree that is over")
                    .that(before)
                    .containsAtLeastElementsIn(Processes.actors());
        }
    }

    /** What comes out of a nursery of a new root when the body, or a child, fails. */
    public static <F extends Throwable> F failureOf(Class<F> type, ActorNursery.Body<?> body) {
        return assertThrows(type, () -> nursery(body));
    }
}
