package tractor.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import tractor.annotation.Actor;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Definition.ValueMethod;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeUse;
import tractor.processor.read.ActorReader;
import tractor.processor.read.Places;

/** Whatever the processor takes for a payload type is among the fixtures whose values make the {@link RoundTripTest}. */
final class SupportedTypesTest {
    /** No payload itself; or, a codec of the user's, with tests of its own. */
    private static final Set<Class<?>> OTHERS =
            Set.of(TypeUse.Unusable.class, TypeUse.Callee.class, TypeUse.Custom.class);

    @Test
    void everySupportedTypeHasValuesThatMakeTheRoundTrip() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String fixture : RoundTripTest.FIXTURES.keySet()) {
            sources.addAll(Fixture.of("clean", fixture).sources());
        }
        Kinds kinds = new Kinds();

        Compile.with(sources, kinds);

        assertThat(kinds.found()).containsAtLeastElementsIn(supported());
    }

    private static Set<String> supported() {
        Set<String> supported = new TreeSet<>();
        for (Scalar scalar : Scalar.values()) {
            supported.add(scalar + " true");
            if (scalar.hasPrimitive()) {
                supported.add(scalar + " false");
            }
            if (scalar.hasPrimitive() && scalar != Scalar.BYTE && !scalar.isUnsigned()) {
                supported.add("ArrayOf " + scalar);
            }
        }
        Stream.of(TypeUse.class.getPermittedSubclasses())
                .filter(type -> !OTHERS.contains(type))
                .forEach(type -> supported.add(type.getSimpleName()));
        for (Scalar scalar : List.of(Scalar.INT, Scalar.LONG, Scalar.DOUBLE)) {
            supported.add("OptionalOf " + scalar);
        }
        supported.addAll(List.of("SetOf false", "SetOf true", "MapOf false", "MapOf true", "ArrayOf Named"));
        Stream.of(ValueMethod.Kind.TEXT, ValueMethod.Kind.NUMBER).forEach(kind -> supported.add("EnumType " + kind));
        supported.addAll(List.of("EnumType", "RecordType", "RecordType generic", "RecordType recursive"));
        supported.addAll(List.of("UnionType", "UnionType generic", "UnionType nested", "MapOf Named key"));
        return supported;
    }

    /** Notes which kinds of types the interfaces of a compilation have for payloads. */
    @SupportedAnnotationTypes("tractor.annotation.Actor")
    private static final class Kinds extends AbstractProcessor {
        private final Set<String> found = new TreeSet<>();

        Set<String> found() {
            return found;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ActorReader reader = new ActorReader(processingEnv, new Places(processingEnv.getElementUtils()));
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Actor.class))) {
                note(reader.read(type).actor());
            }
            return false;
        }

        private void note(ActorType actor) {
            for (ActorMethod method : actor.remoteMethods()) {
                note(method.returns());
                method.parameters().forEach(parameter -> note(parameter.type()));
                method.context().ifPresent(context -> {
                    List<TypeUse> spec = context.spec().stream()
                            .map(ActorMethod.SpecEntry::type)
                            .toList();
                    note(spec.size() == 1 ? spec.getFirst() : new TypeUse.AnyOf(spec));
                });
            }
            for (Definition definition : actor.payloads().all()) {
                note(definition, actor);
            }
        }

        private void note(Definition definition, ActorType actor) {
            String kind = definition.getClass().getSimpleName();
            found.add(kind);
            if (!definition.use().arguments().isEmpty()) {
                found.add(kind + " generic");
            }
            switch (definition) {
                case EnumType type -> type.value().ifPresent(value -> found.add(kind + " " + value.kind()));
                case RecordType type -> {
                    type.components().forEach(component -> note(component.type()));
                    if (actor.payloads().recursive(type)) {
                        found.add(kind + " recursive");
                    }
                }
                case UnionType union -> {
                    union.permitted().forEach(this::note);
                    if (union.permitted().stream()
                            .anyMatch(member -> member instanceof TypeUse.Named named
                                    && actor.payloads().get(named) instanceof UnionType)) {
                        found.add(kind + " nested");
                    }
                }
            }
        }

        private void note(TypeUse use) {
            String kind = use.getClass().getSimpleName();
            found.add(kind);
            switch (use) {
                case TypeUse.Plain(Scalar scalar, boolean boxed) -> found.add(scalar + " " + boxed);
                case TypeUse.SetOf(TypeUse _, boolean sorted) -> found.add(kind + " " + sorted);
                case TypeUse.MapOf(TypeUse key, TypeUse _, boolean sorted) -> {
                    found.add(kind + " " + sorted);
                    found.add(kind + " " + key.getClass().getSimpleName() + " key");
                }
                case TypeUse.OptionalOf(TypeUse.Plain(Scalar scalar, boolean boxed))
                when !boxed -> found.add(kind + " " + scalar);
                case TypeUse.ArrayOf(TypeUse.Plain(Scalar scalar, boolean boxed))
                when !boxed -> found.add(kind + " " + scalar);
                case TypeUse.ArrayOf(TypeUse element) ->
                    found.add(kind + " " + element.getClass().getSimpleName());
                default -> {}
            }
            use.inner().forEach(this::note);
        }
    }
}
