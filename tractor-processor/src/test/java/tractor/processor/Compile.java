package tractor.processor;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Runs javac, with this processor unless said otherwise. */
final class Compile {
    /** All warnings but two: nobody claims the runtime's own annotations, and class paths name jars that are not there. */
    private static final ImmutableList<String> STRICT = ImmutableList.of("-Xlint:all,-processing,-path", "-Werror");

    private Compile() {}

    static Compilation with(List<JavaFileObject> sources, Processor... others) {
        List<Processor> processors = new ArrayList<>(List.of(others));
        processors.add(new TractorProcessor());
        return Compiler.javac()
                .withProcessors(processors)
                .withOptions(STRICT)
                .withClasspath(classPath())
                .compile(sources);
    }

    /** With the classes in {@code library} besides. */
    static Compilation against(Path library, List<JavaFileObject> sources) {
        return Compiler.javac()
                .withProcessors(new TractorProcessor())
                .withOptions(STRICT)
                .withClasspath(ImmutableList.<File>builder()
                        .addAll(classPath())
                        .add(library.toFile())
                        .build())
                .compile(sources);
    }

    /** As {@link #against}, with no warning for an error. */
    static Compilation leniently(Path library, List<JavaFileObject> sources) {
        return Compiler.javac()
                .withProcessors(new TractorProcessor())
                .withClasspath(ImmutableList.<File>builder()
                        .addAll(classPath())
                        .add(library.toFile())
                        .build())
                .compile(sources);
    }

    /** As {@link #leniently}, held against the schemas in a folder. */
    static Compilation since(Path baseline, Path library, List<JavaFileObject> sources) {
        return Compiler.javac()
                .withProcessors(new TractorProcessor())
                .withOptions("-Atractor.baseline=" + baseline)
                .withClasspath(ImmutableList.<File>builder()
                        .addAll(classPath())
                        .add(library.toFile())
                        .build())
                .compile(sources);
    }

    /** Writes the schemas of a compilation as a baseline. */
    static void writeSchemas(Compilation compilation, Path folder) {
        generated(compilation).forEach((name, text) -> {
            if (name.endsWith(".json")) {
                try {
                    Files.writeString(folder.resolve(name), text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** Without any processor. */
    static Compilation plainly(ImmutableList<String> options, List<JavaFileObject> sources) {
        return Compiler.javac()
                .withOptions(ImmutableList.<String>builder()
                        .add("-proc:none")
                        .addAll(options)
                        .build())
                .withClasspath(classPath())
                .compile(sources);
    }

    /** The generated sources and schemas by simple name. */
    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
                sources.put(name, text(file));
            }
        }
        return sources;
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImmutableList<File> classPath() {
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .map(File::new)
                .collect(toImmutableList());
    }
}
