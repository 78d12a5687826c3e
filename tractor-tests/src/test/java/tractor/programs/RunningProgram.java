package tractor.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tractor.msg.Address;

/** A {@link Program} in a process of its own. */
final class RunningProgram implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader output;
    private final PrintStream input;

    /**
     * Starts it, and does not wait.
     *
     * @param sockets where a program that is killed leaves its socket
     */
    RunningProgram(String name, Address registry, Path sockets) {
        this.name = name;
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName(),
                            name,
                            registry.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("XDG_RUNTIME_DIR", sockets.toString());
            this.process = builder.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    String name() {
        return name;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The next line that it prints. */
    String line() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError(name + " has ended too early");
            }
            return line;
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /** Has it do something, and returns its answer. */
    String ask(String command) {
        input.println(command);
        return line();
    }

    /** Ends it as the system ends programs that hang. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        input.close();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(name + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
