package tractor.versions;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tractor.msg.Address;

/** A {@link TillProgram} in a process of its own, built from another version of {@link Till}. */
final class OtherVersion implements AutoCloseable {
    private final Process process;

    private OtherVersion(Process process) {
        this.process = process;
    }

    /** Starts one with the sources of a folder among the resources, and does not wait. */
    static OtherVersion start(String version, Address registry, Path classes) throws Exception {
        compile(Path.of(OtherVersion.class.getResource("/versions/" + version).toURI()), classes);
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        return run(classPath, registry);
    }

    /** Starts one that is built from the caller's own version. */
    static OtherVersion startSame(Address registry) throws IOException {
        return run(System.getProperty("java.class.path"), registry);
    }

    private static OtherVersion run(String classPath, Address registry) throws IOException {
        return new OtherVersion(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        TillProgram.class.getName(),
                        registry.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    problems,
                    files,
                    null,
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjects(sources.resolve("Till.java"), sources.resolve("LiveTill.java")));
            task.setProcessors(ServiceLoader.load(Processor.class));
            if (!task.call()) {
                throw new AssertionError(problems);
            }
        }
    }

    /** Ends it in order. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } finally {
            process.destroyForcibly();
        }
    }
}
