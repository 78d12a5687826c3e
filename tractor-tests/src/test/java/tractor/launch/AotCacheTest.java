package tractor.launch;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.testing.Await;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Spares;

/** The cache of the runtime's classes comes by itself, and whatever is wrong with it, children start without a word. */
@ExtendWith(LeakCheck.class)
class AotCacheTest {
    private static final String MAIN = LaunchedProgram.class.getName();
    private static final String WITH = "up\nwith a cache\n";
    private static final String WITHOUT = "up\nwithout a cache\n";

    @TempDir
    private static Path shared;

    private static List<String> classPath = List.of();
    private static Path made = Path.of("");

    @TempDir
    private Path caches;

    /** Lets a program run, with a cache directory of its own, until the cache is made. */
    @BeforeAll
    static void makeACache() throws Exception {
        classPath = Launch.classPathWithJars(shared);
        Path home = shared.resolve("caches");
        try (Lingering program = new Lingering(home)) {
            program.awaitUp();
            made = awaitCache(home);
        }
    }

    private static Launch launch(Path cacheHome, List<String> path, String... options) {
        return launch(MAIN, cacheHome, path, options);
    }

    private static Launch launch(String main, Path cacheHome, List<String> path, String... options) {
        return new Launch(options)
                .with("-cp", String.join(":", path), main)
                .with(Map.of("XDG_CACHE_HOME", cacheHome.toString(), "TRACTOR_AOT_CACHE", "on"));
    }

    private static Path awaitCache(Path home) throws IOException {
        Path directory = home.resolve("tractor");
        return Await.until(
                        () -> filesIn(directory).stream()
                                .filter(file -> file.toString().endsWith(".aot"))
                                .toList(),
                        found -> !found.isEmpty(),
                        "a cache in " + directory)
                .getFirst();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** The cache in a directory of this test's own, where it can be spoiled. */
    private Path ownCache() throws IOException {
        Path directory = Files.createDirectory(
                caches.resolve("tractor"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.copy(made, directory.resolve(made.getFileName()));
    }

    /** Children started, and nobody was told anything about caches. */
    private void assertPrints(String expected, Launch launch) throws Exception {
        Launch.Result result = launch.run();
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualTo(expected);
        assertThat(result.exitCode()).isEqualTo(0);
    }

    @Test
    void laterRootsUseTheCacheAndMakeNoneAgain() throws Exception {
        Path cache = ownCache();
        assertPrints(WITH, launch(caches, classPath));
        assertThat(filesIn(caches.resolve("tractor"))).isEqualTo(List.of(cache));
    }

    @Test
    void theProgramsOwnDirectoriesMayComeBeforeTheRuntimeAndChange() throws Exception {
        ownCache();
        List<String> path = new ArrayList<>(classPath);
        path.addFirst(Files.createDirectory(caches.resolve("more")).toString());
        assertPrints(WITH, launch(caches, path));
    }

    @Test
    void aFileThatIsNoCacheIsPassedOver() throws Exception {
        Files.writeString(ownCache(), "nothing of the kind\n".repeat(1000));
        assertPrints(WITHOUT, launch(caches, classPath));
    }

    @Test
    void aCacheThatBreaksOffIsPassedOver() throws Exception {
        Path cache = ownCache();
        byte[] all = Files.readAllBytes(cache);
        Files.write(cache, Arrays.copyOf(all, all.length / 2));
        assertPrints(WITHOUT, launch(caches, classPath));
    }

    @Test
    void aCacheThatOthersCouldHaveWrittenIsNotUsed() throws Exception {
        Path cache = ownCache();
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertPrints(WITHOUT, launch(caches, classPath));
    }

    @Test
    void aCacheInADirectoryThatOthersCanEnterIsNotUsed() throws Exception {
        ownCache();
        Files.setPosixFilePermissions(caches.resolve("tractor"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertPrints(WITHOUT, launch(caches, classPath));
    }

    @Test
    void otherJarsOfTheSameNamesHaveAnotherCache() throws Exception {
        ownCache();
        Path others = Files.createDirectory(caches.resolve("others"));
        List<String> path = Launch.classPathWithJars(others);
        assertPrints(WITHOUT, launch(caches, path));
    }

    @Test
    void optionsThatDoNotFitTheCacheStartWithoutIt() throws Exception {
        ownCache();
        assertPrints(WITHOUT, launch(caches, classPath, "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        assertPrints(WITHOUT, launch(caches, classPath).with("-XX:+UseParallelGC"));
        assertPrints(WITH, launch(caches, classPath, "-Dany.property=1").with("-Xmx100m"));
    }

    @Test
    void nothingIsMadeOrUsedWhereItIsSwitchedOff() throws Exception {
        ownCache();
        assertPrints(WITHOUT, launch(caches, classPath).with(Map.of("TRACTOR_AOT_CACHE", "off")));
        Path none = caches.resolve("none");
        assertPrints(WITHOUT, launch(none, classPath).with(Map.of("TRACTOR_AOT_CACHE", "off")));
        assertThat(Files.exists(none)).isFalse();
    }

    @Test
    void rootsThatStartTogetherMakeOneCache() throws Exception {
        try (Lingering one = new Lingering(caches);
                Lingering two = new Lingering(caches)) {
            one.awaitUp();
            two.awaitUp();
            Path cache = awaitCache(caches);
            Processes.awaitEnd(one.trainers());
            Processes.awaitEnd(two.trainers());
            assertThat(filesIn(caches.resolve("tractor"))).isEqualTo(List.of(cache));
        }
    }

    @Test
    void aKilledRootLeavesNoChildNoSpareAndNoTrainer() throws Exception {
        try (Lingering program = new Lingering(caches, WarmProgram.class.getName())) {
            program.awaitUp();
            program.awaitSome(AotCacheTest::isTrainer);
            program.awaitSome(Spares::isReady);
            List<ProcessHandle> all = program.everything();
            assertThat(all.stream()
                            .filter(each -> Spares.wasSpare(each) && !Spares.isSpare(each))
                            .toList())
                    .hasSize(2); // the child and the grandchild
            program.kill();
            Processes.awaitEnd(all);
            assertThat(program.everything()).isEmpty();
        }
    }

    @Test
    void aKilledRootTakesSparesAlongThatAreNotReady() throws Exception {
        try (Lingering program = new Lingering(caches, WarmProgram.class.getName())) {
            program.awaitSome(each -> Spares.isSpare(each) && !Spares.isReady(each));
            List<ProcessHandle> all = program.everything();
            program.kill();
            Processes.awaitEnd(all);
            while (!program.everything().isEmpty()) {
                Processes.awaitEnd(program.everything()); // what they started meanwhile
            }
        }
    }

    private static boolean isTrainer(ProcessHandle process) {
        return Processes.commandLine(process).contains(" tractor._aot ");
    }

    /** A program that runs until it is closed, with all that it has started. */
    private static final class Lingering implements AutoCloseable {
        private static final String MARK = "TRACTOR_TESTS_MARK";

        private final String mark = UUID.randomUUID().toString();
        private final Process process;
        private final BufferedReader output;

        Lingering(Path home) throws IOException {
            this(home, MAIN);
        }

        Lingering(Path home, String main) throws IOException {
            this.process = launch(main, home, classPath)
                    .with("linger")
                    .with(Map.of(MARK, mark))
                    .quietly()
                    .start();
            this.output = process.inputReader();
        }

        void awaitUp() throws IOException {
            assertThat(output.readLine()).isEqualTo("up");
        }

        void kill() {
            process.destroyForcibly();
        }

        List<ProcessHandle> everything() {
            return Processes.withVariable(MARK, mark);
        }

        List<ProcessHandle> trainers() {
            return everything().stream().filter(AotCacheTest::isTrainer).toList();
        }

        void awaitSome(Predicate<ProcessHandle> wanted) {
            Await.until(this::everything, found -> found.stream().anyMatch(wanted), "a process of its own");
        }

        @Override
        public void close() throws IOException {
            List<ProcessHandle> all = everything();
            process.getOutputStream().close();
            Processes.awaitEnd(all);
            output.close();
        }
    }
}
