package tractor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Place;
import tractor.processor.model.TypeId;

/** Reads a type annotated with {@code @Actor}, mistakes included: judging them is the rules' part. */
public final class ActorReader {
    private final Elements elements;
    private final Types types;
    private final Places places;
    private final Names names;
    private final TypeElement object;

    public ActorReader(ProcessingEnvironment environment, Places places) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.places = places;
        this.names = new Names(elements, types);
        this.object = elements.getTypeElement("java.lang.Object");
    }

    /** What was read; not {@code complete} when a type is missing, which may be written in a later round. */
    public record Reading(ActorType actor, boolean complete) {}

    public Reading read(TypeElement type) {
        PackageElement home = names.packageOf(type);
        CodecReader codecs = new CodecReader(types, names, places, home);
        TypeReader typeReader = new TypeReader(types, names, places, home, codecs);
        typeReader.everywhere(CodecScope.NONE.nearer(codecs.on(type, type, null)));
        ThrownReader thrownReader = new ThrownReader(elements, types, names, home);
        MethodReader methodReader = new MethodReader(types, places, typeReader, thrownReader, codecs);

        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        List<ActorMethod> methods = new ArrayList<>();
        if (isInterface) {
            for (ExecutableElement method : methods(type, typeReader)) {
                methods.add(methodReader.read((DeclaredType) type.asType(), method));
            }
        }
        TypeId id = names.id(type);
        List<Place> typeParameters =
                type.getTypeParameters().stream().map(places::of).toList();
        boolean deprecated = typeReader.deprecated()
                || Deprecations.on(type)
                || methods.stream().anyMatch(method -> method.remote() && method.deprecated());
        ActorType actor = new ActorType(
                id,
                places.of(type),
                isInterface,
                names.visibility(type),
                namespace(type),
                namespacePlace(type),
                typeParameters,
                methods,
                typeReader.payloads(),
                codecs.marks(),
                typeReader.unknown(),
                taken(type, id),
                hiding(home),
                visible(type, "javax.annotation.processing.Generated"),
                visible(type, "org.jspecify.annotations.Nullable"),
                deprecated);
        return new Reading(actor, typeReader.complete());
    }

    private String namespace(TypeElement type) {
        return Annotations.find(type, Annotations.ACTOR)
                .flatMap(actor -> Annotations.attribute(actor, "namespace"))
                .map(value -> value.getValue().toString())
                .filter(namespace -> !namespace.isEmpty())
                .orElseGet(() -> elements.getBinaryName(type).toString());
    }

    private Place namespacePlace(TypeElement type) {
        return Annotations.find(type, Annotations.ACTOR)
                .flatMap(actor -> Annotations.attribute(actor, "namespace").map(value -> places.of(type, actor, value)))
                .orElseGet(() -> places.of(type));
    }

    private List<String> taken(TypeElement type, TypeId id) {
        return Stream.of("Portal", "Dispatcher", "Payloads")
                .map(suffix -> id.generated(suffix).qualifiedName())
                .filter(name -> {
                    TypeElement existing = elements.getTypeElement(elements.getModuleOf(type), name);
                    return existing != null && !Annotations.has(existing, Annotations.GENERATED);
                })
                .toList();
    }

    private List<String> hiding(PackageElement home) {
        return ElementFilter.typesIn(home.getEnclosedElements()).stream()
                .map(neighbour -> neighbour.getSimpleName().toString())
                .filter(name -> elements.getTypeElement("java.lang." + name) != null)
                .toList();
    }

    /** Whether code in the module of {@code type} can name another type. */
    private boolean visible(TypeElement type, String name) {
        return elements.getTypeElement(elements.getModuleOf(type), name) != null;
    }

    /** The interface's own methods in the order of the source, then those that it inherits and does not override. */
    private List<ExecutableElement> methods(TypeElement type, TypeReader typeReader) {
        List<ExecutableElement> found = new ArrayList<>();
        collect(type, type, found, typeReader);
        return found;
    }

    private void collect(TypeElement actor, TypeElement at, List<ExecutableElement> found, TypeReader typeReader) {
        for (ExecutableElement method : ElementFilter.methodsIn(at.getEnclosedElements())) {
            boolean own = at.equals(actor) && !repeatsObject(method);
            boolean inherited = !method.getModifiers().contains(Modifier.STATIC)
                    && !method.getModifiers().contains(Modifier.PRIVATE)
                    && !repeatsObject(method)
                    && found.stream().noneMatch(known -> replaces(known, method, actor));
            if (own || inherited) {
                found.add(method);
            }
        }
        for (TypeMirror parent : at.getInterfaces()) {
            if (parent.getKind() == TypeKind.DECLARED) {
                collect(actor, (TypeElement) ((DeclaredType) parent).asElement(), found, typeReader);
            } else {
                typeReader.markUnknown(parent, at);
            }
        }
    }

    /** Whether it says again what every object has, as {@code Comparator} does with {@code equals}. */
    private boolean repeatsObject(ExecutableElement method) {
        boolean remote = Annotations.has(method, Annotations.RPC) || Annotations.has(method, Annotations.CONTEXT);
        return !remote
                && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .anyMatch(known -> known.getSimpleName().equals(method.getSimpleName())
                                && types.isSubsignature(
                                        (ExecutableType) method.asType(), (ExecutableType) known.asType()));
    }

    /** Whether {@code known} stands for {@code method} already: it overrides it, or is the same seen through another base. */
    private boolean replaces(ExecutableElement known, ExecutableElement method, TypeElement actor) {
        if (!known.getSimpleName().equals(method.getSimpleName())) {
            return false;
        }
        DeclaredType actorType = (DeclaredType) actor.asType();
        return known.equals(method)
                || elements.overrides(known, method, actor)
                || types.isSubsignature((ExecutableType) types.asMemberOf(actorType, known), (ExecutableType)
                        types.asMemberOf(actorType, method));
    }
}
