package tractor.examples.quickstart;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The quickstart in a JVM and a process group of its own, as from a terminal. A system property, which every process of
 * the tree inherits, tells this run's processes from all others.
 */
final class QuickstartRun implements AutoCloseable {
    private static final int HANG = 60;

    private final String mark = "-Dquickstart.run=" + UUID.randomUUID();
    private final Process root;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> errors = new CompletableFuture<>();

    private QuickstartRun(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("env", "--default-signal=INT", "setsid"));
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), mark));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Quickstart.class.getName()));
        root = new ProcessBuilder(command).start();
        Thread.ofPlatform().daemon().start(this::readLines);
        Thread.ofPlatform().daemon().start(() -> errors.complete(text(root.getErrorStream())));
    }

    /** Runs it as it is. */
    static QuickstartRun toTheEnd() throws IOException {
        return new QuickstartRun(List.of());
    }

    /** Runs it with so long a pause between two ticks that it stays half-way, in mid-stream. */
    static QuickstartRun heldInMidStream() throws IOException, InterruptedException {
        QuickstartRun run = new QuickstartRun(List.of("-Dquickstart.pause=3600000"));
        run.awaitLine("btcusdt at 66000.5", "ethusdt at 3204.0");
        return run;
    }

    Process root() {
        return root;
    }

    /** The command lines of the processes of this run that are alive now, as {@code pgrep -fa} tells them. */
    List<String> commandLines() {
        return CommandLines.containing(mark);
    }

    /** Sends a signal to the whole process group, as a terminal does. */
    void signalGroup(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, "--", "-" + root.pid())
                .inheritIO()
                .start();
        assertWithMessage("exit code of kill").that(kill.waitFor()).isEqualTo(0);
    }

    int awaitExit() throws InterruptedException {
        assertWithMessage("the root ended").that(root.waitFor(HANG, SECONDS)).isTrue();
        return root.exitValue();
    }

    /** Waits until no process of this run is left. */
    void awaitNobody() throws Exception {
        for (ProcessHandle process : CommandLines.processes(mark)) {
            process.onExit().get(HANG, SECONDS);
        }
        assertWithMessage("processes left").that(commandLines()).isEmpty();
    }

    /** Everything printed from here to the end. */
    List<String> remainingLines() throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            all.add(line.get());
        }
        return all;
    }

    String errors() throws Exception {
        return errors.get(HANG, SECONDS);
    }

    private void awaitLine(String... parts) throws InterruptedException {
        List<String> missing = new ArrayList<>(List.of(parts));
        while (!missing.isEmpty()) {
            String line = next().orElseThrow(() -> new AssertionError("ended without having printed " + missing));
            missing.removeIf(line::contains);
        }
    }

    private Optional<String> next() throws InterruptedException {
        Optional<String> line = lines.poll(HANG, SECONDS);
        if (line == null) {
            throw new AssertionError("printed nothing for " + HANG + " s");
        }
        return line;
    }

    private void readLines() {
        try (BufferedReader out = root.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException closed) {
            lines.add(Optional.of("(broken off: " + closed.getMessage() + ")"));
        }
        lines.add(Optional.empty());
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Leaves nothing behind, whatever the test has found. */
    @Override
    public void close() {
        root.destroyForcibly();
        CommandLines.processes(mark).forEach(ProcessHandle::destroyForcibly);
    }
}
