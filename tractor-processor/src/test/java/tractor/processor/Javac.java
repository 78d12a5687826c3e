package tractor.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program javac, as people run it: the processor comes from the processor path. */
record Javac(Path output) {
    /** What a run has said, and its exit code. */
    record Run(int code, String told) {}

    /** Compiles these sources against what lies in the output already. */
    Run run(List<Path> sources, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-d", output.toString(), "-processorpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-cp", output + System.getProperty("path.separator") + classPath()));
        command.addAll(List.of(options));
        sources.forEach(source -> command.add(source.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(javac.waitFor(), told);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Every file of the output but for classes, by its path below it. */
    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".class"))
                    .forEach(file -> texts.put(output.relativize(file).toString(), read(file)));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
