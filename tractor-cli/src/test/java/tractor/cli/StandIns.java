package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of {@link StandIn}, which are ended with this. */
final class StandIns implements AutoCloseable {
    private final List<Process> started = new ArrayList<>();

    /** The command of a JVM like this one's. */
    static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return command;
    }

    /** Starts something else, whose output nobody needs. */
    void start(List<String> command) throws IOException {
        started.add(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Starts one that says it is below those processes, as an actor does. */
    Process start(String ancestors, String name, String... words) throws IOException {
        List<String> command = java(StandIn.class.getName());
        command.addAll(List.of(words));
        command.add("_subactor[" + name + "@12345678]");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("TRACTOR_ANCESTORS", ancestors);
        Process process = builder.start();
        started.add(process);
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("up");
        return process;
    }

    @Override
    public void close() {
        for (Process each : started) {
            each.destroyForcibly().onExit().join();
        }
    }
}
