package tractor.threads;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;
import tractor.transport.TransportProtocol;

/** What an actor that shares its process has for itself, and how it meets others. */
@ExtendWith(LeakCheck.class)
class ThreadActorTest {
    private static final RootOptions THREADS = Trees.privately().withStartMethod("thread");
    private static final ActorSpec<LodgerPortal> LODGER = LodgerPortal.serving(LiveLodger.class);

    @Test
    void eachHasItsOwnStatics() throws InterruptedException {
        Trees.nursery(THREADS, nursery -> {
            LodgerPortal one = nursery.startActor("one", LODGER);
            LodgerPortal two = nursery.startActor("two", LODGER);
            assertThat(one.count()).isEqualTo(1);
            assertThat(one.count()).isEqualTo(2);
            assertThat(two.count()).isEqualTo(1);
            assertThat(one.ownsItsClasses()).isTrue();
            nursery.cancel();
        });
        assertThat(new LiveLodger().count()).isEqualTo(1);
    }

    @Test
    void theProgramsClassesAreItsOwnAndTheRuntimesAreEverybodys() throws InterruptedException {
        Trees.nursery(THREADS, nursery -> {
            LodgerPortal lodger = nursery.startActor("lodger", LODGER);
            String own = lodger.portal().aid().uid().shortForm();
            assertThat(lodger.loaders())
                    .containsExactly(own, Tractor.class.getClassLoader().getName(), own)
                    .inOrder();
            nursery.cancel();
        });
    }

    @Test
    void itsLoaderIsAtHandWhereverItsTasksRun() throws InterruptedException {
        Trees.nursery(THREADS, nursery -> {
            LodgerPortal lodger = nursery.startActor("lodger", LODGER);
            String own = lodger.portal().aid().uid().shortForm();
            assertThat(lodger.loadersElsewhere()).containsExactly(own, own);
            nursery.cancel();
        });
    }

    @Test
    void itIsTheCurrentActorWhereverItsTasksRun() throws InterruptedException {
        Trees.nursery(THREADS, nursery -> {
            LodgerPortal lodger = nursery.startActor("lodger", LODGER);
            assertThat(lodger.name()).isEqualTo("lodger");
            assertThat(lodger.nameElsewhere()).isEqualTo("lodger");
            assertThat(Tractor.currentActor().name()).isEqualTo("root");
            nursery.cancel();
        });
    }

    @Test
    void itOpensNoSecondRoot() throws InterruptedException {
        Trees.nursery(THREADS, nursery -> {
            LodgerPortal lodger = nursery.startActor("lodger", LODGER);
            assertThat(lodger.openRoot()).contains("lodger@");
            nursery.cancel();
        });
    }

    @ParameterizedTest
    @EnumSource(TransportProtocol.class)
    void threadsAndProcessesMixInOneTreeAndFindEachOther(TransportProtocol transport) throws InterruptedException {
        Trees.nursery(Trees.privately().withTransport(transport), nursery -> {
            LodgerPortal process = nursery.startActor("process", LODGER);
            LodgerPortal thread = nursery.startActor("thread", LODGER.withStartMethod("thread"));
            nursery.startActor("thread", LODGER.withStartMethod("thread")).portal(); // of the same name
            assertThat(thread.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(process.pid()).isNotEqualTo(thread.pid());
            assertThat(process.nameOf("thread")).isEqualTo("thread");
            assertThat(thread.nameOf("process")).isEqualTo("process");
            assertThat(thread.nameOf("thread")).isEqualTo("thread");
            nursery.cancel();
        });
    }

    @Test
    void eitherKindStartsBothKinds() throws InterruptedException {
        long here = ProcessHandle.current().pid();
        Trees.nursery(nursery -> {
            LodgerPortal process = nursery.startActor("starter", LODGER);
            List<Long> below = process.pidsBelow();
            assertThat(below.getFirst()).isEqualTo(process.pid());
            assertThat(below.getLast()).isNotEqualTo(process.pid());

            LodgerPortal thread = nursery.startActor("starting thread", LODGER.withStartMethod("thread"));
            below = thread.pidsBelow();
            assertThat(below.getFirst()).isEqualTo(here);
            assertThat(below.getLast()).isNotEqualTo(here);
            nursery.cancel();
        });
    }

    @Test
    void oneThatAsksForAnEnvironmentIsStartedAsAProcess() throws InterruptedException {
        Trees.nursery(THREADS, nursery -> {
            LodgerPortal furnished = nursery.startActor("furnished", LODGER.withEnvironment("WORD", "mellon"));
            assertThat(furnished.pid()).isNotEqualTo(ProcessHandle.current().pid());
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> nursery.startActor(
                            "contradictory", LODGER.withStartMethod("thread").withEnvironment("WORD", "mellon")));
            assertThat(refused).hasMessageThat().contains("ENVIRONMENT");
            nursery.cancel();
        });
    }
}
