package tractor.examples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler says of the README's mistakes what the README says that it says. */
class RefusalTest {
    @TempDir
    private Path output;

    @Test
    void allMistakesOfAnInterfaceAreToldInOneRun() throws IOException {
        assertThat(compile("Orders.java")).isEqualTo(told("Orders.java"));
    }

    @Test
    void thePortalRefusesTheWrongDirectionOfAStream() throws IOException {
        assertThat(compile("WrongSend.java")).isEqualTo(told("WrongSend.java"));
    }

    private static List<String> told(String file) throws IOException {
        List<String> lines = Documents.readme().stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.startsWith(file + ":"))
                .toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private List<String> compile(String file) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Path source = Documents.PROJECT
                    .resolve("tractor-examples/src/test/resources/refused")
                    .resolve(file);
            List<String> options = List.of("-d", output.toString(), "-cp", ProgramRun.classPath());
            JavaCompiler.CompilationTask task =
                    javac.getTask(out, files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(ServiceLoader.load(Processor.class));
            task.setLocale(Locale.ROOT);
            assertThat(task.call()).isFalse();
        }
        return out.toString()
                .lines()
                .filter(line -> line.contains(": error: "))
                .map(line -> line.substring(line.indexOf(file)))
                .toList();
    }
}
