package tractor.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces and records that were compiled before. */
final class ClassFilesTest {
    private static final Fixture INHERITS = Fixture.of("other", "inherits-from-library");
    private static final Fixture TAKES = Fixture.of("other", "takes-from-library");

    @TempDir
    private Path library;

    @Test
    void parameterNamesThatTheClassFileLacksAreAskedFor() throws IOException {
        Compilation compilation = Compile.against(compile(), INHERITS.sources());
        assertThat(compilation)
                .hadErrorContaining("[tractor:ParameterNameUnknown] The class file of `Service.save`")
                .inFile(INHERITS.source("Service"))
                .onLine(7);
        assertThat(compilation).hadErrorCount(1);
    }

    @Test
    void parameterNamesThatTheClassFileKeptAreUsed() throws IOException {
        Compilation compilation = Compile.against(compile("-parameters"), INHERITS.sources());
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("acme.ServicePortal")
                .contentsAsUtf8String()
                .contains("void save(Item item)");
    }

    @Test
    void aMistakeInAClassFileIsToldWhereItIsUsed() throws IOException {
        Compilation compilation = Compile.against(compile(), TAKES.sources());
        assertThat(compilation)
                .hadErrorContaining("[tractor:PayloadUnsupported] Dated.at: java.util.Date")
                .inFile(TAKES.source("Service"))
                .onLine(12);
        assertThat(compilation).hadErrorCount(1);
    }

    private Path compile(String... options) throws IOException {
        Compilation compilation = Compile.plainly(
                ImmutableList.copyOf(options), Fixture.of("other", "library").sources());
        assertThat(compilation).succeeded();
        ClassFiles.write(compilation, library);
        return library;
    }
}
