package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actor interfaces in a named module. */
final class ModuleTest {
    @TempDir
    private Path output;

    @Test
    void aModuleNeedNotReadJavaCompiler() throws IOException {
        String portal = portalIn("module acme {}");
        assertThat(portal).contains("@GeneratedByTractor");
        assertThat(portal).doesNotContain("javax.annotation.processing");
    }

    @Test
    void aModuleThatReadsJavaCompilerGetsTheStandardMarkerToo() throws IOException {
        assertThat(portalIn("module acme { requires java.compiler; }"))
                .contains("@Generated(\"tractor.processor.TractorProcessor\")");
    }

    /** Compiles to files: in-memory file managers know no modules. */
    private String portalIn(String module) throws IOException {
        List<Path> sources = new ArrayList<>(Fixture.of("clean", "quotes").files());
        sources.add(Files.writeString(output.resolve("module-info.java"), module));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--add-reads",
                "acme=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                output.toString());
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new TractorProcessor()));
            assertWithMessage("%s", messages).that(task.call()).isTrue();
        }
        return Files.readString(output.resolve("acme/QuotesPortal.java"));
    }
}
