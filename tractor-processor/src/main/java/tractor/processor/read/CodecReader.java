package tractor.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import tractor.processor.model.CodecClass;
import tractor.processor.model.CodecMark;
import tractor.processor.model.CodecMark.Fault;
import tractor.processor.model.JavaType;
import tractor.processor.model.Place;
import tractor.processor.read.CodecScope.Bound;

/** Reads {@code @Codec} annotations, and keeps count of those that nothing needs. */
final class CodecReader {
    private static final String PAYLOAD_CODEC = "tractor.codec.PayloadCodec";

    /** One annotation, as often as it is met: one before a parameter stands on its type as well. */
    private record Key(Element element, String codec, String type) {}

    private record Found(CodecMark mark, @Nullable Bound bound) {}

    private final Types types;
    private final Names names;
    private final Places places;
    private final PackageElement home;
    private final Map<Key, Found> found = new HashMap<>();
    private final List<Key> order = new ArrayList<>();
    private boolean complete = true;

    CodecReader(Types types, Names names, Places places, PackageElement home) {
        this.types = types;
        this.names = names;
        this.places = places;
        this.home = home;
    }

    /** Whether every codec met so far exists. */
    boolean complete() {
        return complete;
    }

    /** Every annotation met so far; one that nothing needed has that for a fault. */
    List<CodecMark> marks() {
        return order.stream().map(found::get).map(CodecReader::judged).toList();
    }

    private static CodecMark judged(Found each) {
        CodecMark mark = each.mark();
        boolean unused = each.bound() != null && !each.bound().used();
        return unused
                ? new CodecMark(mark.place(), mark.shown(), mark.type(), Optional.of(Fault.UNUSED), List.of())
                : mark;
    }

    /**
     * The codecs that stand on something.
     *
     * @param element where they are told
     * @param own the type for which a generic codec is meant, if there is one
     */
    CodecScope on(AnnotatedConstruct annotated, Element element, @Nullable TypeMirror own) {
        List<Bound> bounds = new ArrayList<>();
        boolean faulty = false;
        for (AnnotationMirror mirror : mirrors(annotated)) {
            Optional<AnnotationValue> value = Annotations.attribute(mirror, "value");
            if (value.isPresent()
                    && value.get().getValue() instanceof DeclaredType type
                    && type.getKind() == TypeKind.DECLARED) {
                Bound bound = read(mirror, element, (TypeElement) type.asElement(), own);
                if (bound != null) {
                    bounds.add(bound);
                } else {
                    faulty = true;
                }
            } else {
                complete = false;
                faulty = true;
            }
        }
        return bounds.isEmpty() && !faulty ? CodecScope.NONE : new CodecScope(bounds, faulty);
    }

    private static List<AnnotationMirror> mirrors(AnnotatedConstruct annotated) {
        List<AnnotationMirror> mirrors = new ArrayList<>();
        Annotations.find(annotated, Annotations.CODEC).ifPresent(mirrors::add);
        Annotations.find(annotated, Annotations.CODECS)
                .flatMap(several -> Annotations.attribute(several, "value"))
                .ifPresent(values -> mirrors.addAll(Annotations.nested(values)));
        return mirrors;
    }

    private @Nullable Bound read(
            AnnotationMirror mirror, Element element, TypeElement codec, @Nullable TypeMirror own) {
        Optional<TypeMirror> declared = target(codec.asType());
        boolean generic = declared.isPresent() && declared.get().getKind() == TypeKind.TYPEVAR;
        TypeMirror type = generic ? boxed(own) : declared.orElse(null);
        Key key = new Key(element, codec.getQualifiedName().toString(), String.valueOf(type));
        Found known = found.get(key);
        if (known == null) {
            known = found(mirror, element, codec, generic, type);
            found.put(key, known);
            order.add(key);
        }
        return known.bound();
    }

    private Found found(
            AnnotationMirror mirror, Element element, TypeElement codec, boolean generic, @Nullable TypeMirror type) {
        String shown = String.join(".", names.id(codec).simpleNames());
        Place place = places.of(element, mirror);
        Optional<JavaType> javaType = type == null ? Optional.empty() : names.javaType(type);
        if (type == null || javaType.isEmpty()) {
            Fault fault = generic ? Fault.UNUSED : Fault.NOT_A_CODEC;
            return new Found(new CodecMark(place, shown, Optional.empty(), Optional.of(fault), neighbours()), null);
        }
        Optional<Boolean> takesClass = takesClass(codec, javaType.get());
        Optional<Fault> fault = takesClass.isEmpty() ? Optional.of(Fault.NOT_CONSTRUCTIBLE) : Optional.empty();
        Optional<String> told = Optional.of(javaType.get().shown());
        boolean parameterized = !codec.getTypeParameters().isEmpty();
        // In spite of its fault it counts, so that its type is not told to have no codec.
        Bound bound = new Bound(new CodecClass(names.id(codec), parameterized, takesClass.orElse(false)), type);
        return new Found(new CodecMark(place, shown, told, fault, List.of()), bound);
    }

    /** The codecs in the interface's package. */
    private List<String> neighbours() {
        return ElementFilter.typesIn(home.getEnclosedElements()).stream()
                .filter(type -> target(type.asType()).isPresent())
                .map(type -> type.getSimpleName().toString())
                .toList();
    }

    /** The type argument of PayloadCodec, looked for among all supertypes. */
    private Optional<TypeMirror> target(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(PAYLOAD_CODEC)) {
            return declared.getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
        }
        return types.directSupertypes(type).stream()
                .map(this::target)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private @Nullable TypeMirror boxed(@Nullable TypeMirror type) {
        if (type == null || type.getKind() == TypeKind.VOID) {
            return null;
        }
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** Whether the constructor to call takes a class; empty when there is none to call. */
    private Optional<Boolean> takesClass(TypeElement codec, JavaType type) {
        boolean inner =
                codec.getNestingKind().isNested() && !codec.getModifiers().contains(Modifier.STATIC);
        boolean makable = codec.getKind().isClass() && !codec.getModifiers().contains(Modifier.ABSTRACT) && !inner;
        if (!makable
                || !names.reachable(codec, home)
                || codec.getTypeParameters().size() > 1) {
            return Optional.empty();
        }
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                .filter(constructor -> names.reachable(constructor, home))
                .filter(constructor -> constructor.getThrownTypes().isEmpty())
                .toList();
        if (constructors.stream().anyMatch(each -> each.getParameters().isEmpty())) {
            return Optional.of(false);
        }
        boolean hasClass = !(type instanceof JavaType.Declared(var _, var arguments) && !arguments.isEmpty());
        return hasClass && constructors.stream().anyMatch(CodecReader::takesClass)
                ? Optional.of(true)
                : Optional.empty();
    }

    private static boolean takesClass(ExecutableElement constructor) {
        return constructor.getParameters().size() == 1
                && constructor.getParameters().getFirst().asType() instanceof DeclaredType parameter
                && ((TypeElement) parameter.asElement()).getQualifiedName().contentEquals("java.lang.Class");
    }
}
