package tractor.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A page of {@code docs/diagnostics}: code with a mistake, and below a headline the code without. Of mistakes in a change
 * there is the code of before, too, or a schema.
 */
record DiagnosticPage(Code before, Code example, Code remedy, List<String> schemas) {
    static final Path FOLDER = Path.of("../docs/diagnostics").toAbsolutePath().normalize();

    private static final String HEADLINE = "## How to fix it";
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SCHEMA = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SCHEMA_NAME = Pattern.compile("\"interface\": \"([^\"]+)\"");
    private static final Pattern TYPE =
            Pattern.compile("^(?:public |sealed )*(?:class|interface|record) (\\w+)", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    /** What pages leave out, all in one line. */
    private static final String PRELUDE =
            "package acme; import java.time.*; import java.util.*; import java.util.stream.*;"
                    + " import tractor.annotation.*; import tractor.codec.*; import tractor.context.*;\n";

    static DiagnosticPage of(String tag) throws IOException {
        String text = Files.readString(FOLDER.resolve(tag + ".md"));
        int headline = text.indexOf(HEADLINE);
        Code code = Code.in(text.substring(0, headline));
        List<String> schemas =
                SCHEMA.matcher(text).results().map(block -> block.group(1)).toList();
        return new DiagnosticPage(code.of(true), code.of(false), Code.in(text.substring(headline)), schemas);
    }

    /** The folder with the schemas of before, which there are none of for most pages. */
    Path baseline(Path folder) throws IOException {
        if (!before.sources().isEmpty()) {
            Compile.writeSchemas(Compile.leniently(folder, before.files()), folder);
        }
        for (String schema : schemas) {
            Matcher name = SCHEMA_NAME.matcher(schema);
            assertThat(name.find()).isTrue();
            Files.writeString(folder.resolve(name.group(1) + ".json"), schema);
        }
        return folder;
    }

    /** Source files that are compiled together, after those that say that they belong to a library. */
    record Code(List<Source> sources) {
        static Code in(String text) {
            return new Code(BLOCK.matcher(text)
                    .results()
                    .map(block -> Source.of(block.group(1)))
                    .toList());
        }

        /** The sources of before, or those of now. */
        Code of(boolean before) {
            return new Code(sources.stream()
                    .filter(source -> source.isBefore() == before)
                    .toList());
        }

        List<JavaFileObject> files() {
            return sources.stream().map(Source::file).toList();
        }

        Compilation compile(Path folder, Path baseline) throws IOException {
            List<JavaFileObject> own = new ArrayList<>();
            for (Source source : sources) {
                if (source.isLibrary()) {
                    ImmutableList<String> options =
                            source.keepsNames() ? ImmutableList.of("-parameters") : ImmutableList.of();
                    ClassFiles.write(Compile.plainly(options, List.of(source.file())), folder);
                } else {
                    own.add(source.file());
                }
            }
            return Compile.since(baseline, folder, own);
        }

        Mistakes expected() {
            return sources.stream()
                    .map(source -> Mistakes.expectedIn(
                            source.name() + ".java", source.text().lines().toList()))
                    .reduce(Mistakes.NONE, Mistakes::and);
        }
    }

    /** One source file: its package, its name, its text. */
    record Source(String packageName, String name, String text) {
        static Source of(String block) {
            Matcher type = TYPE.matcher(block);
            Matcher named = PACKAGE.matcher(block);
            String name = type.find() ? type.group(1) : "Nothing";
            return named.find() ? new Source(named.group(1), name, block) : new Source("acme", name, PRELUDE + block);
        }

        boolean isLibrary() {
            return text.startsWith("// in a library");
        }

        boolean isBefore() {
            return text.startsWith(PRELUDE + "// before\n");
        }

        boolean keepsNames() {
            return text.lines().findFirst().orElse("").endsWith("compiled with -parameters");
        }

        JavaFileObject file() {
            return JavaFileObjects.forSourceString(packageName + "." + name, text);
        }
    }
}
