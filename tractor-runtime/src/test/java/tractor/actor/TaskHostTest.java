package tractor.actor;

import static com.google.common.truth.Truth.assertThat;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;

/** The nursery of an actor's own tasks. */
class TaskHostTest {
    /** Held, since loggers are not: quiet about what is done to it on purpose. */
    private static final Logger LOG = Logger.getLogger("tractor.actor");

    @Test
    void anActorWhoseTasksHaveBrokenDownIsCancelled() throws InterruptedException {
        Uid uid = new Uid("broken", UUID.randomUUID().toString());
        ActorRuntime actor = new ActorRuntime(uid, true, TimeLimits.DEFAULT, Habitat.ofRoot(uid));
        Level usual = LOG.getLevel();
        LOG.setLevel(Level.OFF);
        try {
            actor.startTask("bad", () -> {
                throw new IllegalStateException("as no task of an actor should");
            });
            assertThat(actor.cancelled().await()).isEqualTo(uid);
        } finally {
            LOG.setLevel(usual);
            assertThat(actor.shutDown(uid)).isEmpty();
        }
    }
}
