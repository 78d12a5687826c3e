package tractor.examples;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/**
 * An example in a JVM and a process group of its own, as from a terminal. A system property, which every process of the
 * tree inherits, tells this run's processes from all others.
 */
public final class ProgramRun implements AutoCloseable {
    private static final int HANG = 60;

    private final String mark = "-Dexample.run=" + UUID.randomUUID();
    private final Path runtimeDirectory = Files.createTempDirectory("tractor");
    private final Process root;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> errors = new CompletableFuture<>();

    private ProgramRun(Map<String, String> environment, Class<?> program, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("env", "--default-signal=INT", "setsid"));
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), mark));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), program.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_RUNTIME_DIR", runtimeDirectory.toString());
        builder.environment().putAll(environment);
        root = builder.start();
        Thread.ofPlatform().daemon().start(this::readLines);
        Thread.ofPlatform().daemon().start(() -> errors.complete(text(root.getErrorStream())));
    }

    public static ProgramRun of(Class<?> program, String... options) throws IOException {
        return of(Map.of(), program, options);
    }

    /** With environment variables besides those of this process. */
    public static ProgramRun of(Map<String, String> environment, Class<?> program, String... options)
            throws IOException {
        return new ProgramRun(environment, program, options);
    }

    public Process root() {
        return root;
    }

    /** The command lines of the processes of this run that are alive now, as {@code pgrep -fa} tells them. */
    public List<String> commandLines() {
        return CommandLines.containing(mark);
    }

    /** Sends a signal to the whole process group, as a terminal does. */
    public void signalGroup(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, "--", "-" + root.pid())
                .inheritIO()
                .start();
        assertWithMessage("exit code of kill").that(kill.waitFor()).isEqualTo(0);
    }

    public int awaitExit() throws InterruptedException {
        assertWithMessage("the root ended").that(root.waitFor(HANG, SECONDS)).isTrue();
        return root.exitValue();
    }

    /** Waits until no process of this run is left. */
    public void awaitNobody() throws Exception {
        for (ProcessHandle process : CommandLines.processes(mark)) {
            process.onExit().get(HANG, SECONDS);
        }
        assertWithMessage("processes left").that(commandLines()).isEmpty();
    }

    /** The names of the UNIX sockets that exist now. */
    public List<String> sockets() throws IOException {
        try (Stream<Path> files = Files.walk(runtimeDirectory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".sock"))
                    .toList();
        }
    }

    /** Everything printed from here to the end. */
    public List<String> remainingLines() throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (Optional<String> line = next(); line.isPresent(); line = next()) {
            all.add(line.get());
        }
        return all;
    }

    public String errors() throws Exception {
        return errors.get(HANG, SECONDS);
    }

    /** Reads on until each of these has occurred in a line. */
    public void awaitLines(String... parts) throws InterruptedException {
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

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Leaves nothing behind, whatever the test has found. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(CommandLines.processes(mark));
        all.add(root.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().orTimeout(HANG, SECONDS).join());
        try (var files = Files.walk(runtimeDirectory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
