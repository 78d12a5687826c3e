package tractor.dump;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.log.Printable;

/**
 * A map within a dump, as it came from an actor: what is missing or of another type counts as not told, and no text of it
 * steers a terminal.
 */
record Node(Map<?, ?> fields) {
    String text(String key) {
        return fields.get(key) instanceof String text ? Printable.of(text) : "";
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
                ? list.stream().map(each -> Printable.of(String.valueOf(each))).toList()
                : List.of();
    }

    /** Of an actor: name and the first digits of the uuid. */
    String actor() {
        String uuid = text("uuid");
        return text("name") + "@" + uuid.substring(0, Math.min(8, uuid.length()));
    }
}
