package tractor.schema;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** JSON for people and for line-wise comparison: what holds no map fits into its line, if that is not too long. */
final class JsonWriter {
    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value, "");
        return writer.out.append('\n').toString();
    }

    private void value(Object value, String indent) {
        String line = flat(value);
        boolean leaf = inner(value).stream().noneMatch(JsonWriter::isContainer);
        if (inner(value).isEmpty() || (leaf && line.length() <= WIDTH)) {
            out.append(line);
            return;
        }
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map) {
            out.append("{\n");
            for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
                Map.Entry<?, ?> entry = entries.next();
                out.append(deeper).append(flat(entry.getKey())).append(": ");
                value(entry.getValue(), deeper);
                out.append(entries.hasNext() ? ",\n" : "\n");
            }
            out.append(indent).append('}');
        } else if (value instanceof List<?> list) {
            out.append("[\n");
            for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
                out.append(deeper);
                value(elements.next(), deeper);
                out.append(elements.hasNext() ? ",\n" : "\n");
            }
            out.append(indent).append(']');
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Map || value instanceof List;
    }

    private static Collection<?> inner(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            default -> List.of();
        };
    }

    private static String flat(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Map<?, ?> map -> {
                StringBuilder flat = new StringBuilder("{");
                map.forEach((key, inner) -> flat.append(flat.length() == 1 ? "" : ", ")
                        .append(flat(key))
                        .append(": ")
                        .append(flat(inner)));
                yield flat.append('}').toString();
            }
            case List<?> list ->
                String.join(", ", list.stream().map(JsonWriter::flat).toList()).transform(inner -> "[" + inner + "]");
            default -> String.valueOf(value);
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                default -> {
                    if (c < ' ' || c > '~') {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
