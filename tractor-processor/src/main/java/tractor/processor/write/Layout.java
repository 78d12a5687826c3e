package tractor.processor.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The last touch: line breaks where a person would put them, which JavaPoet leaves to chance. */
final class Layout {
    /** In generated code: a place where a line that is too long may be broken. */
    static final String BREAK = "\u0001";

    /** The same with a space where the line is not broken. */
    static final String SPACE = "\u0002";

    private static final int WIDTH = 120;
    private static final String CONTINUATION = " ".repeat(8);

    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}");
    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n *\\* ([^\n]*)\n *\\*/");
    private static final Pattern CONSTANTS =
            Pattern.compile("(static final (\\w+)\\b[^\n]*;\n)\n(?= *(?:private )?static final \\2\\b)");
    private static final Pattern ENDPOINTS =
            Pattern.compile("(static final \\w+Method<(?:[^\n]+\n)+)\n(?= *static final \\w+Method<)");

    private Layout() {}

    static String tidy(String source) {
        String text = EMPTY_BODY.matcher(source).replaceAll("{}");
        text = SHORT_JAVADOC.matcher(text).replaceAll("/** $1 */");
        text = CONSTANTS.matcher(text).replaceAll("$1");
        text = ENDPOINTS.matcher(text).replaceAll("$1");
        return breakLines(text);
    }

    private static String breakLines(String text) {
        List<String> lines = new ArrayList<>();
        boolean broken = false;
        for (String line : text.split("\n", -1)) {
            if (broken && line.stripLeading().startsWith(".")) {
                lines.add(CONTINUATION + line);
                continue;
            }
            List<String> parts = fit(line);
            broken = parts.size() > 1;
            lines.addAll(parts);
        }
        return String.join("\n", lines);
    }

    /** Breaks a line that is too long: at its first opportunity in any case, at later ones where it must. */
    private static List<String> fit(String line) {
        if (joined(line).length() <= WIDTH) {
            return List.of(joined(line));
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + CONTINUATION;
        Iterator<String> pieces = Arrays.asList(line.split(BREAK + "|(?<=" + SPACE + ")")).iterator();
        List<String> lines = new ArrayList<>();
        String current = pieces.next();
        while (pieces.hasNext()) {
            String piece = pieces.next();
            if (lines.isEmpty() || joined(current + piece).stripTrailing().length() > WIDTH) {
                lines.add(joined(current).stripTrailing());
                current = (lines.size() > 1 ? CONTINUATION : "") + indent;
            }
            current += piece;
        }
        lines.add(joined(current));
        return lines;
    }

    private static String joined(String line) {
        return line.replace(BREAK, "").replace(SPACE, " ");
    }
}
