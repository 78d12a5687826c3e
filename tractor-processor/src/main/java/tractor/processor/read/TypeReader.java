package tractor.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;
import tractor.processor.model.CodecClass;
import tractor.processor.model.JavaType;
import tractor.processor.model.Payloads;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Reason;
import tractor.processor.model.UnknownType;

/** Reads types as they are used by one interface; what named ones are made of, its {@link DefinitionReader} reads. */
final class TypeReader {
    /** Type arguments of type arguments: what nests deeper grows with every step into it. */
    private static final int DEEPEST_ARGUMENT = 12;

    private static final Map<String, TypeUse> SIMPLE = simple();

    private final Types types;
    private final Names names;
    private final CodecReader codecs;
    private final DefinitionReader definitions;
    /** The codecs that the interface itself names. */
    private CodecScope everywhere = CodecScope.NONE;

    private final KnownTypes knownTypes;
    private final List<UnknownType> unknown = new ArrayList<>();
    private boolean complete = true;
    private boolean deprecated;

    TypeReader(Types types, Names names, Places places, PackageElement home, CodecReader codecs) {
        this.types = types;
        this.names = names;
        this.codecs = codecs;
        this.knownTypes = new KnownTypes(names, places);
        this.definitions = new DefinitionReader(this, types, names, places, home, codecs);
    }

    private static Map<String, TypeUse> simple() {
        Map<String, TypeUse> simple = new HashMap<>();
        for (Scalar scalar : Scalar.values()) {
            if (!scalar.isUnsigned()) {
                simple.put(scalar.type(), new TypeUse.Plain(scalar, true));
            }
        }
        simple.put("java.util.OptionalInt", optional(Scalar.INT));
        simple.put("java.util.OptionalLong", optional(Scalar.LONG));
        simple.put("java.util.OptionalDouble", optional(Scalar.DOUBLE));
        simple.put("java.lang.Object", new TypeUse.Dynamic());
        simple.put("tractor.codec.Raw", new TypeUse.Undecoded());
        simple.put("java.lang.Void", new TypeUse.Nothing(true));
        return Map.copyOf(simple);
    }

    private static TypeUse optional(Scalar scalar) {
        return new TypeUse.OptionalOf(new TypeUse.Plain(scalar, false));
    }

    /** Sets the codecs that count where no other does. */
    void everywhere(CodecScope scope) {
        everywhere = scope;
    }

    Payloads payloads() {
        return definitions.payloads();
    }

    /** Whether every type met so far exists. */
    boolean complete() {
        return complete && codecs.complete();
    }

    /** Whether a deprecated type was met. */
    boolean deprecated() {
        return deprecated;
    }

    void markIncomplete() {
        complete = false;
    }

    /** Takes note of a type that is not there, or not yet. */
    void markUnknown(TypeMirror type, Element at) {
        markIncomplete();
        if (type instanceof ErrorType error) {
            unknown.add(knownTypes.unknown(error, at));
        }
    }

    /** The types that are not there. */
    List<UnknownType> unknown() {
        return unknown;
    }

    /** The types of the JDK that travel by themselves, by qualified name. */
    static Set<String> simpleTypes() {
        return SIMPLE.keySet();
    }

    void markDeprecated() {
        deprecated = true;
    }

    TypeUse read(TypeMirror type, Site outer) {
        Site site = outer.with(outer.scope().nearer(codecs.on(type, outer.element(), type)));
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> primitive((PrimitiveType) type, site);
            case VOID -> new TypeUse.Nothing(false);
            case ARRAY -> array((ArrayType) type, site);
            case DECLARED -> declared((DeclaredType) type, site);
            case WILDCARD -> new TypeUse.Unusable(Reason.WILDCARD, type.toString());
            case TYPEVAR -> variable((TypeVariable) type, site);
            case ERROR -> {
                markUnknown(type, site.element());
                yield new TypeUse.Unusable(Reason.UNRESOLVED, type.toString());
            }
            default -> new TypeUse.Unusable(Reason.UNSUPPORTED, type.toString());
        };
    }

    private TypeUse variable(TypeVariable type, Site site) {
        TypeUse argument = site.variables().get((TypeParameterElement) type.asElement());
        return argument != null ? argument : new TypeUse.Unusable(Reason.TYPE_VARIABLE, type.toString());
    }

    private TypeUse primitive(PrimitiveType type, Site site) {
        Optional<TypeUse> custom = custom(type, types.boxedClass(type).asType(), site);
        return custom.orElseGet(() ->
                signed(type, new TypeUse.Plain(Scalar.valueOf(type.getKind().name()), false)));
    }

    private static TypeUse signed(TypeMirror type, TypeUse use) {
        if (!Annotations.has(type, Annotations.UNSIGNED)) {
            return use;
        }
        return use instanceof TypeUse.Plain(Scalar scalar, boolean boxed) && scalar.unsigned() != scalar
                ? new TypeUse.Plain(scalar.unsigned(), boxed)
                : new TypeUse.Unusable(Reason.UNSUPPORTED, "@Unsigned " + JavaNames.plain(type));
    }

    private Optional<TypeUse> custom(TypeMirror type, TypeMirror boxed, Site site) {
        Optional<CodecClass> codec = site.scope()
                .find(boxed, types)
                .or(() -> definitions.ownCodecs(boxed).find(boxed, types))
                .or(() -> everywhere.find(boxed, types));
        Optional<JavaType> javaType = codec.flatMap(_ -> names.javaType(type));
        return javaType.map(written -> new TypeUse.Custom(codec.get(), written));
    }

    private TypeUse array(ArrayType type, Site site) {
        if (Annotations.nullable(type)) {
            return new TypeUse.Unusable(Reason.NULLABLE, JavaNames.plain(type));
        }
        Optional<TypeUse> custom = custom(type, type, site);
        if (custom.isPresent()) {
            return custom.get();
        }
        TypeUse element = read(type.getComponentType(), site);
        return switch (element) {
            case TypeUse.Unusable _ -> element;
            case TypeUse.Plain(Scalar scalar, boolean boxed)
            when !boxed && scalar == Scalar.BYTE -> new TypeUse.Plain(Scalar.BINARY, true);
            case TypeUse.Plain(Scalar scalar, boolean boxed)
            when !boxed && scalar.isUnsigned() ->
                new TypeUse.Unusable(Reason.UNSUPPORTED, "@Unsigned " + JavaNames.plain(type));
            case TypeUse.Custom(var _, JavaType.Primitive _) ->
                new TypeUse.Unusable(Reason.UNSUPPORTED, "@Codec " + JavaNames.plain(type));
            default ->
                generic(type.getComponentType())
                        ? new TypeUse.Unusable(Reason.GENERIC_ARRAY, JavaNames.plain(type))
                        : new TypeUse.ArrayOf(element);
        };
    }

    private static boolean generic(TypeMirror type) {
        return switch (type) {
            case ArrayType array -> generic(array.getComponentType());
            case DeclaredType declared -> !declared.getTypeArguments().isEmpty();
            default -> type.getKind() == TypeKind.TYPEVAR;
        };
    }

    private TypeUse declared(DeclaredType type, Site site) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        if (Annotations.nullable(type) && !name.equals("java.lang.Void")) {
            return new TypeUse.Unusable(Reason.NULLABLE, element.getSimpleName().toString());
        }
        Optional<TypeUse> custom = custom(type, type, site);
        if (custom.isPresent()) {
            return custom.get();
        }
        TypeUse simple = SIMPLE.get(name);
        if (simple != null) {
            return signed(type, simple);
        }
        if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
            Reason reason = name.equals(Containers.CALLEE) ? Reason.RAW_CALLEE : Reason.RAW;
            return new TypeUse.Unusable(reason, name);
        }
        if (Containers.isContainer(name)) {
            return Containers.of(name, readAll(type.getTypeArguments(), site));
        }
        return named(element, type, site);
    }

    List<TypeUse> readAll(List<? extends TypeMirror> types, Site site) {
        return types.stream().map(type -> read(type, site)).toList();
    }

    private TypeUse named(TypeElement element, DeclaredType type, Site site) {
        boolean union = element.getKind() == ElementKind.INTERFACE && sealed(element);
        if (!union && element.getKind() != ElementKind.ENUM && element.getKind() != ElementKind.RECORD) {
            // Told is what is wrong with the codec that it was to have.
            Reason reason = site.scope().faulty() ? Reason.UNRESOLVED : Reason.UNSUPPORTED;
            return new TypeUse.Unusable(reason, JavaNames.plain(type));
        }
        List<TypeUse> arguments = readAll(type.getTypeArguments(), site);
        for (TypeUse argument : arguments) {
            if (argument instanceof TypeUse.Unusable) {
                return argument;
            }
        }
        TypeId id = names.id(element);
        TypeUse.Named use = new TypeUse.Named(id, arguments);
        if (depth(use) > DEEPEST_ARGUMENT) {
            return new TypeUse.Unusable(Reason.ENDLESS, id.nestedName());
        }
        deprecated |= Deprecations.on(element);
        definitions.read(use, element);
        return use;
    }

    private static int depth(TypeUse use) {
        List<TypeUse> inner = use instanceof TypeUse.Named(TypeId _, List<TypeUse> arguments) ? arguments : use.inner();
        return 1 + inner.stream().mapToInt(TypeReader::depth).max().orElse(0);
    }

    static boolean sealed(TypeElement element) {
        return element.getModifiers().contains(Modifier.SEALED);
    }
}
