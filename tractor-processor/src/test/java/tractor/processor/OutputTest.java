package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What build tools rely on. */
final class OutputTest {
    @Test
    void twoRunsGiveTheSameBytesWhateverTheOrderOfTheSources() {
        List<JavaFileObject> sources = Fixture.of("clean", "shop").sources();
        List<JavaFileObject> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);
        Compilation once = Compile.with(sources);
        Compilation again = Compile.with(sources);
        Compilation otherOrder = Compile.with(reversed);
        assertThat(Compile.generated(again)).isEqualTo(Compile.generated(once));
        assertThat(Compile.generated(otherOrder)).isEqualTo(Compile.generated(once));
    }

    @Test
    void theProcessorIsRegisteredForJavacAndAsIsolatingForGradle() throws IOException {
        assertThat(resource("META-INF/services/javax.annotation.processing.Processor"))
                .isEqualTo(TractorProcessor.class.getName());
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(TractorProcessor.class.getName() + ",isolating");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TractorProcessor.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
