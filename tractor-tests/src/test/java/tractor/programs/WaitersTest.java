package tractor.programs;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.PeerLimits;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;

/** Tasks of one actor that wait for another, by the thousand. */
@ExtendWith(LeakCheck.class)
class WaitersTest {
    private static final int WAITERS = 1_000;
    private static final String NAME = "godot";

    /** Of two rounds the second could not begin if the first had left its questions open. */
    private static final PeerLimits LIMITS = PeerLimits.DEFAULT.withMaxDialogs(WAITERS + WAITERS / 2);

    @Test
    @Timeout(300)
    void aThousandTasksThatAreCancelledWhileTheyWaitLeaveNothingBehind() throws Exception {
        AskedRegistry books = new AskedRegistry(NAME);
        RootOptions options = RootOptions.defaults()
                .withPrivateRegistry()
                .withRegistryBackend(() -> books)
                .withPeerLimits(LIMITS);
        Tractor.<Exception>nursery(options, nursery -> {
            LoiterersPortal loiterers = nursery.startActor("loiterers", LoiterersPortal.serving(LiveLoiterers.class));
            int open = loiterers.descriptors();
            for (int round = 0; round < 3; round++) {
                Tasks.<Exception>nursery("round", tasks -> {
                    TaskHandle<Integer> waiting = tasks.start(() -> loiterers.loiter(NAME, WAITERS));
                    books.questions().acquire(WAITERS); // all of them wait now
                    loiterers.disperse();
                    assertThat(waiting.join()).isEqualTo(WAITERS);
                });
            }
            assertThat(loiterers.descriptors()).isEqualTo(open);

            LoiterersPortal godot = nursery.startActor(NAME, LoiterersPortal.serving(LiveLoiterers.class));
            assertThat(books.questions().availablePermits()).isEqualTo(0); // nobody was to be told that he came
            godot.cancelActor();
            loiterers.cancelActor();
        });
    }
}
