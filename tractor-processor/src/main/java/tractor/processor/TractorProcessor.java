package tractor.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;
import tractor.processor.check.Rules;
import tractor.processor.check.StrayRules;
import tractor.processor.model.ActorSchema;
import tractor.processor.model.ActorType;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;
import tractor.processor.read.ActorReader;
import tractor.processor.read.Places;
import tractor.processor.read.StrayReader;
import tractor.processor.write.ActorWriter;
import tractor.processor.write.GeneratedSource;
import tractor.processor.write.SchemaWriter;
import tractor.schema.Schema;

/**
 * Turns each {@code @Actor} interface into a portal, a dispatcher and payload codecs, or tells everything that is wrong
 * with it. Every generated file comes from one interface, so Gradle may rerun it for that interface alone.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
    "tractor.annotation.Actor",
    "tractor.annotation.Rpc",
    "tractor.annotation.Context",
    "tractor.annotation.Struct"
})
@SupportedOptions(Baseline.OPTION)
public final class TractorProcessor extends AbstractProcessor {
    /** Interfaces that wait for types which another processor may write, by qualified name: elements live one round. */
    private final Set<String> waiting = new LinkedHashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Places places = new Places(processingEnv.getElementUtils());
        ActorReader reader = new ActorReader(processingEnv, places);
        for (TypeElement type : actors(round)) {
            ActorReader.Reading reading = reader.read(type);
            if (!reading.complete() && !round.processingOver()) {
                waiting.add(type.getQualifiedName().toString());
                continue;
            }
            List<Finding> findings = Rules.check(reading.actor());
            tell(findings, places);
            if (findings.isEmpty() && reading.complete()) {
                write(reading.actor(), type, places);
            } else if (reading.actor().taken().isEmpty() && !round.processingOver()) {
                tell(write(ActorWriter.placeholder(reading.actor()), type, reading.actor()), places);
            }
        }
        tell(StrayRules.check(new StrayReader(processingEnv, places).read(round)), places);
        return false;
    }

    /** The interfaces of this round, and those that waited for it. */
    private Set<TypeElement> actors(RoundEnvironment round) {
        Set<TypeElement> actors = new LinkedHashSet<>();
        for (String name : waiting) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                actors.add(type);
            }
        }
        waiting.clear();
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement("tractor.annotation.Actor");
        if (annotation != null) {
            actors.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
        }
        return actors;
    }

    private void tell(List<Finding> findings, Places places) {
        findings.forEach(finding -> places.print(finding, processingEnv.getMessager()));
    }

    /** What breaks peers of before is told, and written all the same: it works, and its schema is the next baseline. */
    private void write(ActorType actor, TypeElement origin, Places places) {
        Schema schema = ActorSchema.of(actor);
        Baseline.of(processingEnv.getOptions()).ifPresent(baseline -> tell(baseline.check(actor, schema), places));
        for (GeneratedSource source : ActorWriter.write(actor, schema.fingerprint())) {
            tell(write(source, origin, actor), places);
        }
        write(SchemaWriter.write(schema), origin);
    }

    private void write(SchemaWriter.SchemaFile file, TypeElement origin) {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file.path(), origin)
                .openWriter()) {
            writer.write(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.path(), e);
        }
    }

    private List<Finding> write(GeneratedSource source, TypeElement origin, ActorType actor) {
        Filer filer = processingEnv.getFiler();
        try (Writer writer =
                filer.createSourceFile(source.qualifiedName(), origin).openWriter()) {
            writer.write(source.text());
            return List.of();
        } catch (FilerException e) {
            // Another interface of this compilation leads to the same name, as Outer.Quotes and Outer_Quotes do.
            return List.of(Problem.GENERATED_NAME_TAKEN.at(actor.place(), source.qualifiedName()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + source.qualifiedName(), e);
        }
    }
}
