package tractor.actor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which classes the actors of one process have in common. */
class SharedPackagesTest {
    @Test
    void allPackagesOfTheRuntimeAreShared() throws IOException {
        Set<String> found = packagesBelow(Path.of("target", "classes"));
        found.addAll(packagesBelow(Path.of("..", "tractor-annotations", "target", "classes")));
        assertThat(SharedPackages.OF_RUNTIME).containsExactlyElementsIn(found);
    }

    @Test
    void thePlatformIsSharedAndAProgramIsNot() {
        assertThat(SharedPackages.contain("java.util.List")).isTrue();
        assertThat(SharedPackages.contain("tractor.task.Promise")).isTrue();
        assertThat(SharedPackages.contain("tractor.examples.quickstart.Quotes")).isFalse();
        assertThat(SharedPackages.contain("WithoutPackage")).isFalse();
    }

    private static Set<String> packagesBelow(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).getParent())
                    .filter(folder -> folder != null)
                    .map(folder -> folder.toString().replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
