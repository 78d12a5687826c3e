package tractor.processor.write;

import java.util.HashSet;
import java.util.Set;

/** Names for generated types and constants: a second one that wants a name gets it with a number. */
final class UniqueNames {
    private final Set<String> used = new HashSet<>();

    void reserve(String name) {
        used.add(name);
    }

    String take(String wish) {
        String name = free(wish);
        used.add(name);
        return name;
    }

    /** As {@link #take}; a second one that wants the name gets it with the suffix. */
    String take(String wish, String suffix) {
        return take(used.contains(wish) ? wish + suffix : wish);
    }

    /** What {@link #take} would give. */
    String free(String wish) {
        String name = wish;
        for (int i = 2; used.contains(name); i++) {
            name = wish + i;
        }
        return name;
    }

    /** {@code UnknownSymbol} and {@code unknownSymbol} become {@code UNKNOWN_SYMBOL}. */
    static String constant(String camelCase) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && startsWord(camelCase, i)) {
                constant.append('_');
            }
            constant.append(Character.toUpperCase(c));
        }
        return constant.toString();
    }

    private static boolean startsWord(String name, int at) {
        char before = name.charAt(at - 1);
        boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return before != '_' && (!Character.isUpperCase(before) || beforeLower);
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String uncapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
