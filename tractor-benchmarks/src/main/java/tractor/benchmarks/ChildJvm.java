package tractor.benchmarks;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this module in a JVM of its own. It ends when its standard input does, and so never outlives us. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final PrintStream input;

    /** Starts it with the class path of this JVM and its standard error. */
    ChildJvm(Class<?> main, List<String> jvmArguments, List<String> arguments) throws IOException {
        this(System.getProperty("java.class.path"), main, jvmArguments, arguments);
    }

    /** The same with another class path. */
    ChildJvm(String classPath, Class<?> main, List<String> jvmArguments, List<String> arguments) throws IOException {
        process = new ProcessBuilder(command(classPath, main, jvmArguments, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static List<String> command(Class<?> main, List<String> jvmArguments, List<String> arguments) {
        return command(System.getProperty("java.class.path"), main, jvmArguments, arguments);
    }

    private static List<String> command(
            String classPath, Class<?> main, List<String> jvmArguments, List<String> arguments) {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(java, "-cp", classPath));
        command.addAll(jvmArguments);
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** Waits for the next line that it prints. */
    String readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new EOFException("process " + process.pid() + " has ended too early");
        }
        return line;
    }

    String ask(String line) throws IOException {
        input.println(line);
        return readLine();
    }

    /** What it and the processes that it has started and still has, have taken of the processors so far. */
    Duration cpuTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        input.close();
        boolean ended = false;
        try {
            ended = process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
        }
    }
}
