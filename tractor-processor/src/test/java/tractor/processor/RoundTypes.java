package tractor.processor;

import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A processor that only notes which types processors wrote: those that appear after the first round. */
@SupportedAnnotationTypes("*")
final class RoundTypes extends AbstractProcessor {
    private final Set<String> generated = new TreeSet<>();
    private boolean firstRound = true;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!firstRound) {
            for (Element type : round.getRootElements()) {
                generated.add(type.getSimpleName().toString());
            }
        }
        firstRound = false;
        return false;
    }

    Set<String> generated() {
        return generated;
    }
}
