package tractor.processor.model;

import java.util.List;

/**
 * The name of a class or interface.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames the enclosing types first, the type itself last
 */
public record TypeId(String packageName, List<String> simpleNames) {
    public TypeId {
        simpleNames = List.copyOf(simpleNames);
    }

    /** The name of a type that no other encloses. */
    static TypeId topLevel(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return new TypeId(qualifiedName.substring(0, Math.max(dot, 0)), List.of(qualifiedName.substring(dot + 1)));
    }

    public String simpleName() {
        return simpleNames.getLast();
    }

    /** The name as written in source where the outermost type is imported: {@code Feed.Opened}. */
    public String nestedName() {
        return String.join(".", simpleNames);
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
    }

    /** The name of its class file: {@code acme.Outer$Quotes}. */
    public String binaryName() {
        String nested = String.join("$", simpleNames);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** The type that the processor writes beside this one: {@code Outer.Quotes} and "Portal" give {@code Outer_QuotesPortal}. */
    public TypeId generated(String suffix) {
        return new TypeId(packageName, List.of(String.join("_", simpleNames) + suffix));
    }
}
