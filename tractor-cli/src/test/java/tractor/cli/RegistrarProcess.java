package tractor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link RegistrarProgram} that runs, or another program that tells where its registrar is as that does. */
final class RegistrarProcess implements AutoCloseable {
    private final Process process;
    private final String address;
    private final String uuid;

    private RegistrarProcess(Process process, String address, String uuid) {
        this.process = process;
        this.address = address;
        this.uuid = uuid;
    }

    static RegistrarProcess start() throws IOException {
        return start(RegistrarProgram.class);
    }

    static RegistrarProcess start(Class<?> program) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] words = process.inputReader(StandardCharsets.UTF_8).readLine().split(" ", 2);
        return new RegistrarProcess(process, words[0], words[1]);
    }

    long pid() {
        return process.pid();
    }

    String address() {
        return address;
    }

    String uuid() {
        return uuid;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to end, and waits for that. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the registrar does not end");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
