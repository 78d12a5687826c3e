package tractor.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How names of components become names on the wire. The constants are those of the annotation. */
public enum Rename {
    NONE,
    SNAKE,
    CAMEL,
    PASCAL,
    KEBAB,
    LOWER,
    UPPER;

    public String apply(String name) {
        return switch (this) {
            case NONE -> name;
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case UPPER -> name.toUpperCase(Locale.ROOT);
            case SNAKE -> leading(name) + String.join("_", lower(words(name)));
            case KEBAB -> String.join("-", lower(words(name)));
            case CAMEL -> leading(name) + camel(name);
            case PASCAL -> leading(name) + capitalized(words(name));
        };
    }

    /** Only what an underscore separates is put together anew: other capitals stay as they are. */
    private static String camel(String name) {
        List<String> parts = parts(name);
        return parts.isEmpty() ? "" : parts.getFirst() + capitalized(parts.subList(1, parts.size()));
    }

    private static String capitalized(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static String leading(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) == '_') {
            end++;
        }
        return name.substring(0, end);
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("_", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** {@code lastHTTPPrice_2} has the words last, HTTP, Price and 2. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : parts(name)) {
            int start = 0;
            for (int i = 1; i < part.length(); i++) {
                if (beginsWord(part, i)) {
                    words.add(part.substring(start, i));
                    start = i;
                }
            }
            words.add(part.substring(start));
        }
        return words;
    }

    private static boolean beginsWord(String part, int at) {
        boolean endsCapitals = at + 1 < part.length() && Character.isLowerCase(part.charAt(at + 1));
        return Character.isUpperCase(part.charAt(at)) && (!Character.isUpperCase(part.charAt(at - 1)) || endsCapitals);
    }
}
