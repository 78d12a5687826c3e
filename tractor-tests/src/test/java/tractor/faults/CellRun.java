package tractor.faults;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tractor.testing.Processes;
import tractor.transport.TransportProtocol;

/** One cell, played with a tree of its own: grows the tree, strikes, and looks at what is left. */
final class CellRun implements AutoCloseable {
    private static final String CANCELLED = "TaskCancelledException";
    private static final String UNTOLD = "untold";
    private static final String RUN = "TRACTOR_FAULTS_RUN";

    private static final String DIRECTORY_LOCK = ".tractor.lock"; // stays, and is empty
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Cell cell;
    private final Expectation expected;
    private final String id = UUID.randomUUID().toString();
    private final Path directory;
    private final Control control = new Control();
    private final Process root;

    CellRun(Cell cell, Expectation expected, TransportProtocol transport, Path directory) throws IOException {
        this.cell = cell;
        this.expected = expected;
        this.directory = directory;
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectory(directory.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                RootProgram.class.getName(),
                transport.key());
        program.environment()
                .putAll(Map.of(
                        RUN,
                        id,
                        Station.CELL,
                        cell.toString(),
                        Station.PORT,
                        Integer.toString(control.port()),
                        "XDG_RUNTIME_DIR",
                        Files.createDirectory(directory.resolve("run"), OWNER_ONLY)
                                .toString()));
        program.redirectErrorStream(true).redirectOutput(log().toFile());
        root = program.start();
    }

    private Path log() {
        return directory.resolve("log");
    }

    /** Plays the cell. */
    void play() throws IOException, InterruptedException {
        try {
            reachThePhase();
            strike();
            bringToAnEnd();
            checkTheRoot();
            checkTheNurseries();
            checkThatNothingIsLeft();
        } catch (AssertionError | RuntimeException failure) {
            failure.addSuppressed(new AssertionError("reports: " + control + "\n" + Files.readString(log())));
            throw failure;
        }
    }

    private void reachThePhase() throws InterruptedException {
        switch (cell.phase()) {
            case BOOT -> control.await("child", "boot");
            case CALL -> control.await("child", "call");
            case STREAM -> control.await("root", "stream");
            case CANCELLING -> {
                control.await("child", "call");
                control.tell("root", "end");
                control.awaitOrEnd("child", "cancelling"); // on a slow machine the ladder may be faster
                if (cell.fault().strikesTheTask()) {
                    control.awaitOrEnd(cell.victimName(), "cancelling");
                }
            }
        }
    }

    private void strike() throws IOException, InterruptedException {
        String victim = cell.victimName();
        if (cell.fault().signal().isPresent()) {
            sendSignal(cell.fault().signal().get());
        } else {
            control.tell(victim, "strike");
            if (cell.fault().breaksTheLink() || cell.fault().onlyHoldsOn()) {
                expectThatItStruck(control.awaitOrEnd(victim, "struck"));
            }
        }
    }

    private void sendSignal(String signal) throws IOException, InterruptedException {
        ProcessHandle process = Processes.of(Long.parseLong(control.await(cell.victimName(), "pid")));
        if (cell.phase() != Phase.CANCELLING || process.isAlive()) {
            Processes.signal(signal, List.of(process));
        }
        if (cell.fault() == Fault.SIGSTOP) {
            Processes.awaitStop(process);
        }
    }

    private void expectThatItStruck(Optional<String> report) {
        boolean struck = report.isPresent() && !report.get().equals("0");
        if (cell.phase() != Phase.CANCELLING) {
            assertWithMessage("the fault strikes").that(struck).isTrue();
        }
    }

    private void bringToAnEnd() throws IOException, InterruptedException {
        switch (expected.ending()) {
            case BY_ITSELF -> {}
            case ASKED -> askToEnd();
            case CONTINUED -> {
                expectThatAStoppedRootDoesNothing();
                Processes.signal("CONT", List.of(root.toHandle()));
                askToEnd();
            }
            case TERMINATED -> Processes.signal("TERM", List.of(root.toHandle()));
            case NEVER -> throw new IllegalStateException(cell + " makes no sense");
        }
    }

    private void askToEnd() throws InterruptedException {
        if (cell.phase() != Phase.CANCELLING) {
            control.tell("root", "end");
        }
    }

    private void expectThatAStoppedRootDoesNothing() throws InterruptedException {
        if (cell.phase() != Phase.CANCELLING) {
            control.tell("child", "echo");
            control.await("child", "echo");
            assertWithMessage("processes while the root is stopped")
                    .that(processes())
                    .hasSize(cell.names().size());
        }
    }

    private void checkTheRoot() throws InterruptedException {
        assertWithMessage("the root ends")
                .that(root.waitFor(Ladder.HANG.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertWithMessage("exit code of the root").that(root.exitValue()).isEqualTo(expected.exitCode());
    }

    /** Who cannot tell any more is among those who were ended, or cancelled. */
    private void checkTheNurseries() {
        List<String> told = expected.rootTells() ? cell.toldBy() : List.of();
        for (String name : cell.names().subList(0, cell.depth() == 1 ? 1 : 3)) {
            Set<String> allowed = Set.of(CANCELLED, UNTOLD);
            if (expected.outcomes().contains(Expectation.ENDS)) {
                allowed = name.equals("root") ? expected.outcomes() : allowed;
            } else if (told.contains(name)) {
                allowed = name.equals(told.getFirst()) ? expected.outcomes() : relayed(expected.outcomes());
            }
            assertWithMessage("what came out of the nursery of %s", name)
                    .that(allowed)
                    .contains(control.said(name, "outcome").orElse(UNTOLD));
        }
        if (expected.rootTells()) {
            assertWithMessage("the root has nothing left")
                    .that(control.said("root", "clean"))
                    .isPresent();
        }
    }

    private static Set<String> relayed(Set<String> outcomes) {
        return outcomes.stream()
                .map(outcome -> "Remote " + outcome.replaceFirst("Died .*", "DiedException"))
                .collect(Collectors.toSet());
    }

    private void checkThatNothingIsLeft() throws IOException {
        Processes.awaitEnd(processes());
        assertWithMessage("processes").that(processes()).isEmpty();
        assertWithMessage("files").that(files()).isEmpty();
    }

    private List<ProcessHandle> processes() {
        return Processes.withVariable(RUN, id);
    }

    private List<Path> files() throws IOException {
        List<Path> left = new ArrayList<>();
        for (String each : List.of("tmp", "run")) {
            try (Stream<Path> files = Files.walk(directory.resolve(each))) {
                files.filter(file -> !Files.isDirectory(file) && !file.endsWith(DIRECTORY_LOCK))
                        .forEach(left::add);
            }
        }
        return left;
    }

    @Override
    public String toString() {
        return control.toString();
    }

    @Override
    public void close() throws IOException {
        control.close();
        root.destroyForcibly();
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
