package tractor.codec;

import java.util.HexFormat;

/**
 * An encoded value as JSON-like text for logs and errors. Whatever the bytes are, it does not throw, stops at its limit,
 * and puts out no control characters.
 */
final class RawText {
    private static final int LIMIT = 200;
    private static final String CUT = "\u2026";

    private final WireReader in;
    private final char quote;
    private final StringBuilder text = new StringBuilder();

    private RawText(WireReader in, char quote) {
        this.in = in;
        this.quote = quote;
    }

    static String of(Raw raw) {
        return of(raw, '"');
    }

    /** The text with strings between the given marks. */
    static String of(Raw raw, char quote) {
        RawText out = new RawText(raw.reader(), quote);
        try {
            out.value(0);
        } catch (DecodeException malformed) {
            out.text.append("<").append(malformed.problem()).append(">");
        }
        return cut(out.text, LIMIT);
    }

    private void value(int depth) {
        if (text.length() > LIMIT || depth > LIMIT) {
            text.append(CUT);
            return;
        }
        switch (in.peekType()) {
            case "null" -> {
                in.readNil();
                text.append("null");
            }
            case "bool" -> text.append(in.readBoolean());
            case "int" -> text.append(in.readWholeNumber());
            case "float" -> text.append(in.readDouble());
            case "str" -> text.append(quote(in.readString(), quote, LIMIT));
            case "bytes" -> binary(in.readBinary());
            case "array" -> array(depth);
            case "object" -> map(depth);
            default -> text.append(in.readInstant());
        }
    }

    private void array(int depth) {
        text.append('[');
        int count = in.readArrayHeader();
        for (int i = 0; i < count && text.length() <= LIMIT; i++) {
            text.append(i == 0 ? "" : ", ");
            value(depth + 1);
        }
        text.append(']');
    }

    private void map(int depth) {
        text.append('{');
        int count = in.readMapHeader();
        for (int i = 0; i < count && text.length() <= LIMIT; i++) {
            text.append(i == 0 ? "" : ", ");
            value(depth + 1);
            text.append(": ");
            value(depth + 1);
        }
        text.append('}');
    }

    private void binary(byte[] bytes) {
        text.append("0x").append(HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LIMIT)));
    }

    /** Text between marks, with what would end it or does not print escaped, cut at a number of characters. */
    static String quote(String value, char mark, int limit) {
        StringBuilder out = new StringBuilder().append(mark);
        for (int i = 0; i < value.length() && out.length() <= limit; i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == mark) {
                        out.append('\\').append(c);
                    } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.length() > limit ? cut(out, limit) + mark : out.append(mark).toString();
    }

    private static String cut(StringBuilder text, int limit) {
        if (text.length() <= limit) {
            return text.toString();
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + CUT;
    }
}
