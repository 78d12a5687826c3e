package tractor.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tractor.schema.WireType.Plain;

/** Reads what {@link WireType#text} writes. The text may come from a peer, so that its depth is bounded. */
final class WireTypeParser {
    private static final int DEPTH = 64;
    private static final Map<String, Plain> PLAIN = new HashMap<>();

    static {
        for (Plain plain : Plain.values()) {
            PLAIN.put(plain.text(), plain);
        }
    }

    private WireTypeParser() {}

    static WireType parse(String text) {
        return parse(text, DEPTH);
    }

    private static WireType parse(String text, int depth) {
        if (text.isEmpty() || depth == 0) {
            throw new IllegalArgumentException("`" + text + "` is no type of a schema");
        }
        List<String> members = split(text, " | ");
        if (members.size() > 1) {
            return new WireType.AnyOf(
                    members.stream().map(member -> parse(member, depth - 1)).toList());
        }
        if (text.endsWith("?")) {
            return new WireType.OptionalOf(parse(text.substring(0, text.length() - 1), depth - 1));
        }
        int open = text.indexOf('<');
        if (open > 0 && text.endsWith(">")) {
            List<String> inner = split(text.substring(open + 1, text.length() - 1), ", ");
            switch (text.substring(0, open) + inner.size()) {
                case "list1" -> {
                    return new WireType.ListOf(parse(inner.getFirst(), depth - 1));
                }
                case "set1" -> {
                    return new WireType.SetOf(parse(inner.getFirst(), depth - 1));
                }
                case "map2" -> {
                    return new WireType.MapOf(parse(inner.getFirst(), depth - 1), parse(inner.getLast(), depth - 1));
                }
                case "codec2" -> {
                    return new WireType.Coded(inner.getFirst(), inner.getLast());
                }
                default -> {} // a record with type arguments, which its name includes
            }
        }
        Plain plain = PLAIN.get(text);
        return plain == null ? new WireType.Named(text) : plain;
    }

    /** The parts between separators outside of angle brackets. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int nested = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                nested++;
            } else if (c == '>') {
                nested--;
            } else if (nested == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
