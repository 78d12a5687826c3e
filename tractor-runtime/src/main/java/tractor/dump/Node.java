package tractor.dump;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map within a dump, as it came from an actor: what is missing or of another type counts as not told. */
record Node(Map<?, ?> fields) {
    String text(String key) {
        return fields.get(key) instanceof String text ? printable(text) : "";
    }

    long number(String key) {
        return fields.get(key) instanceof Long number ? number : 0;
    }

    boolean is(String key) {
        return Objects.equals(fields.get(key), true);
    }

    boolean has(String key) {
        return fields.get(key) != null;
    }

    @Nullable
    Node node(String key) {
        return fields.get(key) instanceof Map<?, ?> map ? new Node(map) : null;
    }

    List<Node> nodes(String key) {
        return fields.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(each -> new Node((Map<?, ?>) each))
                        .toList()
                : List.of();
    }

    List<String> texts(String key) {
        return fields.get(key) instanceof List<?> list
                ? list.stream().map(each -> printable(String.valueOf(each))).toList()
                : List.of();
    }

    /** Of an actor: name and the first digits of the uuid. */
    String actor() {
        String uuid = text("uuid");
        return text("name") + "@" + uuid.substring(0, Math.min(8, uuid.length()));
    }

    /** Other actors are not to steer a terminal, nor to turn the direction of what stands beside their words. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> isHarmless(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
