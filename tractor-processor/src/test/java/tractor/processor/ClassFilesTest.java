package tractor.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces and records that were compiled before. */
final class ClassFilesTest {
    private static final List<JavaFileObject> LIBRARY = List.of(
            JavaFileObjects.forSourceLines(
                    "library.Base",
                    "package library;",
                    "public interface Base {",
                    "    @tractor.annotation.Rpc void save(Item item);",
                    "}"),
            JavaFileObjects.forSourceLines("library.Item", "package library;", "public record Item(String name) {}"),
            JavaFileObjects.forSourceLines(
                    "library.Dated", "package library;", "public record Dated(java.util.Date at) {}"));

    private static JavaFileObject actor(String body) {
        return JavaFileObjects.forSourceLines(
                "acme.Service",
                "package acme;",
                "import library.*;",
                "import tractor.annotation.*;",
                "@Actor",
                "interface Service" + body);
    }

    @Test
    void parameterNamesThatTheClassFileLacksAreAskedFor(@TempDir Path library) throws IOException {
        JavaFileObject source = actor(" extends Base {}");
        Compilation compilation = Compile.against(compile(library), List.of(source));
        assertThat(compilation)
                .hadErrorContaining("[tractor:ParameterNameUnknown] The class file of `Service.save`")
                .inFile(source)
                .onLine(5);
        assertThat(compilation).hadErrorCount(1);
    }

    @Test
    void parameterNamesThatTheClassFileKeptAreUsed(@TempDir Path library) throws IOException {
        Compilation compilation =
                Compile.against(compile(library, "-parameters"), List.of(actor(" extends Base {}")));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("acme.ServicePortal")
                .contentsAsUtf8String()
                .contains("void save(Item item)");
    }

    @Test
    void aMistakeInAClassFileIsToldWhereItIsUsed(@TempDir Path library) throws IOException {
        JavaFileObject source = actor(" { @Rpc void save(String id,\n    Dated dated); }");
        Compilation compilation = Compile.against(compile(library), List.of(source));
        assertThat(compilation)
                .hadErrorContaining("[tractor:PayloadUnsupported] Dated.at: java.util.Date")
                .inFile(source)
                .onLine(6);
        assertThat(compilation).hadErrorCount(1);
    }

    private static Path compile(Path target, String... options) throws IOException {
        Compilation compilation = Compile.plainly(ImmutableList.copyOf(options), LIBRARY);
        assertThat(compilation).succeeded();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path path = target.resolve("library").resolve(Path.of(file.getName()).getFileName());
                Files.createDirectories(path.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, path);
                }
            }
        }
        return target;
    }
}
