package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.testing.LeakCheck;
import tractor.testing.Program;
import tractor.testing.Trees;

/** Who decides in which way an actor is started, and what is said when it cannot be. */
@ExtendWith(LeakCheck.class)
class StartMethodTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    private static String played(Map<String, String> environment, String ofTree, String ofOne) throws Exception {
        try (Program program = Program.start(environment, StartMethods.class, ofTree, ofOne)) {
            String all = String.join("; ", program.remainingLines());
            assertThat(program.awaitExit()).isEqualTo(0);
            return all;
        }
    }

    @Test
    void theRootDecidesForTheWholeTreeButForThoseThatCannotBeStartedSo() throws Exception {
        assertThat(played(Map.of(), LogbookBackend.NAME, LogbookBackend.NAME))
                .isEqualTo("below; plain, told, parent, closed");
    }

    @Test
    void anActorThatIsToldOtherwiseIsAloneInThat() throws Exception {
        assertThat(played(Map.of(), "process", LogbookBackend.NAME)).isEqualTo("; told, closed");
    }

    @Test
    void theEnvironmentBeatsTheProgram() throws Exception {
        assertThat(played(Map.of("TRACTOR_SPAWN_METHOD", LogbookBackend.NAME), "process", "process"))
                .isEqualTo("below; plain, told, parent, closed");
    }

    @Test
    void theEnvironmentSpeaksTheLanguageOfTheOriginal() throws Exception {
        assertThat(played(Map.of("TRACTOR_SPAWN_METHOD", "trio"), LogbookBackend.NAME, LogbookBackend.NAME))
                .isEqualTo("; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "trio", "mp_spawn"})
    void theOriginalsNamesAreUnderstood(String name) throws InterruptedException {
        Trees.nursery(Trees.privately().withStartMethod(name), nursery -> {
            assertThat(nursery.startActor("one", NODE).echo(1)).isEqualTo(1);
            nursery.cancel();
        });
    }

    @Test
    void aRootWithAnUnknownMethodFailsToBootAndTellsWhichThereAre() {
        RootOptions options = Trees.privately().withStartMethod("carrier pigeon");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Tractor.root(options, root -> {}));
        assertThat(refused).hasMessageThat().contains("'carrier pigeon'");
        assertThat(refused).hasMessageThat().contains("process");
        assertThat(refused).hasMessageThat().contains(LogbookBackend.NAME);
        assertThat(refused).hasMessageThat().contains("mp_forkserver");
    }

    @Test
    void anActorWithAnUnknownMethodIsNotStartedAndItsNurseryGoesOn() throws InterruptedException {
        Trees.nursery(nursery -> {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> nursery.startActor("one", NODE.withStartMethod("carrier pigeon")));
            assertThat(refused).hasMessageThat().contains("'carrier pigeon'");
            assertThat(nursery.startActor("two", NODE).echo(2)).isEqualTo(2);
            nursery.cancel();
        });
    }

    @Test
    void anActorThatAsksItsOwnMethodForWhatThatLacksIsNotStarted() throws InterruptedException {
        Trees.nursery(nursery -> {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> nursery.startActor(
                            "one", NODE.withStartMethod(LogbookBackend.NAME).withDirectory(Path.of("/"))));
            assertThat(refused).hasMessageThat().contains("WORKING_DIRECTORY");
            nursery.cancel();
        });
    }
}
