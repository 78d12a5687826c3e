package tractor.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import tractor.processor.model.Thrown;
import tractor.processor.model.Thrown.Rebuild;

/** Reads {@code throws} clauses: which exceptions could the caller's side build again? */
final class ThrownReader {
    private static final Set<String> TOO_BROAD =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private final Elements elements;
    private final Types types;
    private final Names names;
    private final PackageElement home;

    ThrownReader(Elements elements, Types types, Names names, PackageElement home) {
        this.elements = elements;
        this.types = types;
        this.names = names;
        this.home = home;
    }

    Thrown read(TypeMirror thrown) {
        if (thrown.getKind() == TypeKind.TYPEVAR) {
            return new Thrown.Variable(thrown.toString());
        }
        if (thrown.getKind() != TypeKind.DECLARED) {
            return new Thrown.Unresolved();
        }
        TypeElement element = (TypeElement) ((DeclaredType) thrown).asElement();
        String name = element.getQualifiedName().toString();
        if (TOO_BROAD.contains(name)) {
            return new Thrown.TooBroad(element.getSimpleName().toString());
        }
        if (name.equals("java.lang.InterruptedException")) {
            return new Thrown.Interrupted();
        }
        return new Thrown.Declared(names.id(element), rebuild(element));
    }

    private Rebuild rebuild(TypeElement element) {
        boolean inner =
                element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC);
        if (inner || element.getModifiers().contains(Modifier.ABSTRACT) || !names.reachable(element, home)) {
            return Rebuild.IMPOSSIBLE;
        }
        TypeMirror string = type("java.lang.String");
        if (hasConstructor(element, List.of(string, type("java.lang.Throwable")))) {
            return Rebuild.MESSAGE_AND_CAUSE;
        }
        return hasConstructor(element, List.of(string)) ? Rebuild.MESSAGE : Rebuild.IMPOSSIBLE;
    }

    private boolean hasConstructor(TypeElement element, List<TypeMirror> parameters) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .anyMatch(constructor -> callable(constructor) && takes(constructor, parameters));
    }

    /** A constructor that throws a checked exception could not be called plainly. */
    private boolean callable(ExecutableElement constructor) {
        boolean harmless = constructor.getThrownTypes().stream()
                .allMatch(thrown -> types.isAssignable(thrown, type("java.lang.RuntimeException"))
                        || types.isAssignable(thrown, type("java.lang.Error")));
        return harmless && names.reachable(constructor, home);
    }

    private boolean takes(ExecutableElement constructor, List<TypeMirror> parameters) {
        var declared = constructor.getParameters();
        if (constructor.isVarArgs() || declared.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!types.isSameType(declared.get(i).asType(), parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private TypeMirror type(String name) {
        return elements.getTypeElement(name).asType();
    }
}
