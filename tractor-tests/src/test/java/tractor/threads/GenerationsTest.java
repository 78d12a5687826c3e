package tractor.threads;

import static com.google.common.truth.Truth.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorSpec;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** Actors that share a process, one after the other and many at once. */
@ExtendWith(LeakCheck.class)
class GenerationsTest {
    private static final ActorSpec<LodgerPortal> LODGER =
            LodgerPortal.serving(LiveLodger.class).withStartMethod("thread");
    private static final int GENERATIONS = 100;
    private static final int CROWD = 200;
    private static final int THREADS_EACH = 1;

    @Test
    void theClassesOfAnActorGoWithItAlsoWhileItsPortalIsKept() throws InterruptedException {
        String key = "tractor.tests.trace." + UUID.randomUUID();
        List<WeakReference<?>> traces = new ArrayList<>();
        List<LodgerPortal> kept = new ArrayList<>();
        Trees.nursery(Trees.patient(), nursery -> {
            for (int i = 0; i < GENERATIONS; i++) {
                LodgerPortal lodger = nursery.startActor("gen" + i, LODGER);
                lodger.leaveTrace(key);
                lodger.cancelActor();
                kept.add(lodger);
                traces.add((WeakReference<?>) System.getProperties().remove(key));
            }
            nursery.cancel();
        });
        for (int i = 0; i < 50 && traces.stream().anyMatch(trace -> trace.get() != null); i++) {
            System.gc();
        }
        assertThat(traces.stream().filter(trace -> trace.get() != null).count()).isEqualTo(0);
        assertThat(kept).hasSize(GENERATIONS);
    }

    @Test
    void anIdleActorCostsOneThreadAndServesBesideHundreds() throws InterruptedException {
        Trees.nursery(Trees.patient(), nursery -> {
            int before = LeakCheck.runtimeThreads().size();
            List<LodgerPortal> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(nursery.startActor("one of many", LODGER));
            }
            for (LodgerPortal each : crowd) {
                assertThat(each.count()).isEqualTo(1);
            }
            assertThat(LeakCheck.runtimeThreads().size() - before).isAtMost(CROWD * THREADS_EACH);
            nursery.cancel();
        });
    }
}
