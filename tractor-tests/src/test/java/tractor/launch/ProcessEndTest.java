package tractor.launch;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.RootOptions;
import tractor.spawn.OutputTarget;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** A child's JVM ends with its actor, after all that is to run at its end. */
@ExtendWith(LeakCheck.class)
class ProcessEndTest {
    private static final RootOptions OPTIONS = Trees.patient().withStartMethod("process");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shutdownHooksRunAfterTheActorsCallbacksWhetherAThreadIsLeftOrNot(boolean threadLeft) throws Exception {
        Path output = directory.resolve("output");
        Trees.nursery(OPTIONS, nursery -> {
            DepartingPortal child = nursery.startActor(
                    "departing", DepartingPortal.serving(LiveDeparting.class).withOutput(OutputTarget.to(output)));
            child.printAtTheEnd("callback", "hook");
            if (threadLeft) {
                child.startAThread();
            }
            nursery.cancel();
        });
        assertThat(Files.readAllLines(output)).isEqualTo(List.of("callback", "hook"));
    }
}
