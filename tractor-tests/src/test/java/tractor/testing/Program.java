package tractor.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A program with a tree of its own, in a JVM and a process group of its own, as a shell would start it: to be signalled,
 * and to be asked afterwards what it has printed and how it ended.
 */
public final class Program implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final CompletableFuture<String> errors;
    private final List<ProcessHandle> actors = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        this.out = process.inputReader();
        this.errors = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    }

    /** Starts the main method of a class on this JVM's class path. */
    public static Program start(Class<?> main, String... args) throws IOException {
        return start(Map.of(), main, args);
    }

    /** As {@link #start(Class, String...)}, with environment variables besides this JVM's. */
    public static Program start(Map<String, String> environment, Class<?> main, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("setsid", "env", "--default-signal=INT")); // a shell may ignore it
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    /** The next line that it prints. */
    public String readLine() throws IOException {
        return String.valueOf(out.readLine());
    }

    /** Reads up to a line that says that its tree is up, and takes note of the actors that live by then. */
    public void awaitLine(String up) throws IOException {
        String line = readLine();
        if (!line.equals(up)) {
            throw new AssertionError("expected '" + up + "', got '" + line + "'");
        }
        actors.addAll(Processes.actorsBelow(process.toHandle()));
    }

    /** The actors that lived when its tree was up. */
    public List<ProcessHandle> actors() {
        return List.copyOf(actors);
    }

    /** One of these, by name. */
    public ProcessHandle actor(String name) {
        return actors.stream()
                .filter(each -> Processes.isActor(each, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no actor '" + name + "' among " + actors));
    }

    /** Those of its actors that still run. */
    public List<ProcessHandle> survivors() {
        return actors.stream().filter(Processes::isRunning).toList();
    }

    /** The root's process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends its standard input. */
    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Signals the root alone, as {@code kill} does. */
    public void signal(String signal) throws IOException, InterruptedException {
        Processes.signal(signal, List.of(process.toHandle()));
    }

    /** Signals root and children alike, as a terminal does. */
    public void signalGroup(String signal) throws IOException, InterruptedException {
        Processes.signalGroup(signal, process.pid());
    }

    /** Waits for its end and returns the exit code. */
    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** What it has printed and nobody has read, line by line; waits for its end. */
    public List<String> remainingLines() {
        return out.lines().toList();
    }

    /** All that it and its actors have written to standard error; waits for their end. */
    public String errors() {
        return errors.join();
    }

    private static String readAll(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails when an actor outlives its program for long; leaves none. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            Processes.awaitEnd(actors);
        } finally {
            actors.forEach(ProcessHandle::destroyForcibly);
            out.close();
            process.getOutputStream().close();
        }
    }
}
