package tractor.processor.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** The last touch: blank lines and line breaks where a person would put them. JavaPoet has no say in these. */
final class Layout {
    /** In generated code: where a line that is too long is broken first. */
    static final String BREAK = "\u0001";

    /** In generated code: a space where it may be broken again. */
    static final String SPACE = "\u0002";

    private static final int WIDTH = 120;
    private static final String CONTINUATION = " ".repeat(8);

    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}");
    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n *\\* ([^\n]*)\n *\\*/");
    private static final Pattern CONSTANTS =
            Pattern.compile("(static final (\\w+)\\b[^\n]*;\n)\n(?= *(?:private )?static final \\2\\b)");
    private static final Pattern NAMES = Pattern.compile(
            "(private static final (?:FieldNames|Tags) [^;]*;\n)\n(?= *private static final (?:FieldNames|Tags) )");
    private static final Pattern ENDPOINTS =
            Pattern.compile("(static final \\w+Method<(?:[^\n]+\n)+)\n(?= *static final \\w+Method<)");

    private Layout() {}

    static String tidy(String source) {
        String text = EMPTY_BODY.matcher(source).replaceAll("{}");
        text = SHORT_JAVADOC.matcher(text).replaceAll("/** $1 */");
        text = CONSTANTS.matcher(text).replaceAll("$1");
        text = NAMES.matcher(text).replaceAll("$1");
        text = ENDPOINTS.matcher(text).replaceAll("$1");
        return String.join("\n", breakLines(SignatureLayout.tidy(Arrays.asList(text.split("\n", -1)), WIDTH)));
    }

    private static List<String> breakLines(List<String> source) {
        List<String> lines = new ArrayList<>();
        boolean broken = false;
        for (String line : source) {
            if (broken && line.stripLeading().startsWith(".")) {
                lines.add(CONTINUATION + line);
                continue;
            }
            List<String> parts = fit(line);
            broken = parts.size() > 1;
            lines.addAll(parts);
        }
        return lines;
    }

    /** Breaks a line that is too long at its first opportunity, then only where it must. */
    private static List<String> fit(String line) {
        if (joined(line).length() <= WIDTH) {
            return List.of(joined(line));
        }
        int first = line.indexOf(BREAK);
        if (first < 0) {
            return header(line);
        }
        List<String> lines = new ArrayList<>();
        String head = line.substring(0, first).stripTrailing();
        lines.add(head);
        String indent = " ".repeat(line.length() - line.stripLeading().length()) + CONTINUATION;
        String further = head.endsWith("(") ? indent : indent + CONTINUATION;
        Iterator<String> pieces = Arrays.asList(line.substring(first + 1).split("(?<=" + SPACE + ")"))
                .iterator();
        StringBuilder current = new StringBuilder(indent + joined(pieces.next()));
        while (pieces.hasNext()) {
            String piece = joined(pieces.next());
            if ((current + piece).stripTrailing().length() > WIDTH) {
                lines.add(current.toString().stripTrailing());
                current = new StringBuilder(further);
            }
            current.append(piece);
        }
        lines.add(current.toString());
        return lines;
    }

    /** Breaks the header of a class before what it implements. */
    private static List<String> header(String line) {
        int implementing = line.indexOf(" implements ");
        if (implementing < 0) {
            return List.of(joined(line));
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length()) + CONTINUATION;
        return List.of(joined(line.substring(0, implementing)), indent + joined(line.substring(implementing + 1)));
    }

    private static String joined(String line) {
        return line.replace(BREAK, "").replace(SPACE, " ");
    }
}
