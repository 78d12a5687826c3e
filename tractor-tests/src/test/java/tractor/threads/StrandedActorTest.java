package tractor.threads;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.error.ActorStrandedException;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** An actor that shares its process cannot be killed: one that ignores its end is left alone, and that is told. */
@ExtendWith(LeakCheck.class)
class StrandedActorTest {
    private static final ActorSpec<LodgerPortal> LODGER =
            LodgerPortal.serving(LiveLodger.class).withStartMethod("thread");

    /** Set, it lets the stubborn one go. */
    private final String key = "tractor.tests.go." + UUID.randomUUID();

    @AfterEach
    void letGo() {
        System.setProperty(key, "now");
    }

    private ActorStrandedException strandedBy(ActorNursery.Body<RuntimeException> body) {
        return assertThrows(ActorStrandedException.class, () -> Tractor.nursery(Trees.impatient(), body));
    }

    @Test
    void aTaskThatIgnoresItsCancelStrandsItsActorWhichTellsWhereItIsStuck() {
        ActorStrandedException stranded = strandedBy(nursery -> {
            LodgerPortal lodger = nursery.startActor("lodger", LODGER);
            Tasks.nursery(tasks -> {
                tasks.start(() -> lodger.stay(key));
                lodger.awaitStay();
                nursery.cancel();
            });
        });
        assertThat(stranded.actor().name()).isEqualTo("lodger");
        assertThat(stranded).hasMessageThat().contains("LiveLodger.stay");
        assertThat(stranded.stuckAt()).contains("LiveLodger.stay");
    }

    @Test
    void aFailureOfTheBodyComesOutBeforeIt() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> Tractor.nursery(Trees.impatient(), nursery -> {
                    LodgerPortal lodger = nursery.startActor("lodger", LODGER);
                    Tasks.nursery(tasks -> {
                        tasks.start(() -> lodger.stay(key));
                        lodger.awaitStay();
                        throw new IllegalStateException("enough");
                    });
                }));
        assertThat(failure).hasMessageThat().isEqualTo("enough");
        assertThat(failure.getSuppressed()[0]).isInstanceOf(ActorStrandedException.class);
    }

    @Test
    void whatRunsAtTheActorsExitMayStrandIt() {
        ActorStrandedException stranded = strandedBy(nursery -> {
            nursery.startActor("lodger", LODGER).stayAtExit(key);
            nursery.cancel();
        });
        assertThat(stranded).hasMessageThat().contains("LiveLodger.stay");
    }

    @Test
    void nobodyReachesItAnyMoreAndTheTreeGoesOn() throws InterruptedException {
        Trees.nursery(Trees.impatient(), outer -> {
            assertThrows(
                    ActorStrandedException.class,
                    () -> Tractor.nursery(nursery -> {
                        LodgerPortal lodger = nursery.startActor("lodger", LODGER);
                        Tasks.nursery(tasks -> {
                            tasks.start(() -> lodger.stay(key));
                            lodger.awaitStay();
                            nursery.cancel(true);
                        });
                    }));
            Optional<LodgerPortal> found = Tractor.findActor("lodger", LodgerPortal.TYPE);
            assertThat(found).isEqualTo(Optional.empty());
            assertThat(outer.startActor("next", LODGER).name()).isEqualTo("next");
            outer.cancel();
        });
    }
}
