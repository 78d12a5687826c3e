package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Other processors may write types that an actor interface needs. */
final class RoundsTest {
    private static final Fixture ORDERS = Fixture.of("other", "waiting");

    @Test
    void anInterfaceWaitsForTypesThatAnotherProcessorWrites() {
        Compilation compilation = Compile.with(ORDERS.sources(), new Writes("Line", "record Line(int count) {}"));
        assertThat(compilation).succeeded();
        assertThat(Compile.generated(compilation)).containsKey("OrdersPortal.java");
    }

    @Test
    void mistakesInTypesThatAnotherProcessorWritesAreTold() {
        Compilation compilation =
                Compile.with(ORDERS.sources(), new Writes("Line", "record Line(java.util.Date at) {}"));
        assertThat(compilation)
                .hadErrorContaining("[tractor:PayloadUnsupported] Orders.Order.line -> Line.at: java.util.Date");
        assertThat(compilation).hadErrorCount(1);
    }

    @Test
    void aTypeThatNobodyWritesIsToldByTheCompilerAlone() {
        Compilation compilation = Compile.with(ORDERS.sources());
        assertThat(compilation)
                .hadErrorContaining("cannot find symbol")
                .inFile(ORDERS.source("Orders"))
                .onLine(13);
        assertThat(compilation).hadErrorCount(1);
    }

    @Test
    void twoInterfacesThatLeadToOneNameAreTold() {
        Fixture fixture = Fixture.of("other", "same-name");
        Compilation compilation = Compile.with(fixture.sources());
        assertThat(compilation)
                .hadErrorContaining("[tractor:GeneratedNameTaken]")
                .inFile(fixture.source("Outer"))
                .onLine(12);
    }

    /** Writes one type into package acme in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Writes extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean done;

        Writes(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("acme." + name)
                        .openWriter()) {
                    writer.write("package acme;\n" + text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
