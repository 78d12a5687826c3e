package tractor.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks the signatures of methods and records that are too long: before {@code throws}, then after the parenthesis. */
final class SignatureLayout {
    private static final Pattern START = Pattern.compile(" +(public|record) [^=]*\\([^;{]*");
    private static final String CONTINUATION = " ".repeat(8);

    private SignatureLayout() {}

    static List<String> tidy(List<String> source, int width) {
        List<String> lines = new ArrayList<>();
        String signature = "";
        for (String line : source) {
            if (signature.isEmpty() && !START.matcher(line).matches()) {
                lines.add(line);
                continue;
            }
            signature = signature.isEmpty() ? line : signature + " " + line.strip();
            if (line.endsWith("{") || line.endsWith("{}") || line.endsWith(";")) {
                lines.addAll(fit(signature.replace("( ", "("), width));
                signature = "";
            }
        }
        return lines;
    }

    private static List<String> fit(String signature, int width) {
        if (signature.length() <= width) {
            return List.of(signature);
        }
        String indent = " ".repeat(signature.length() - signature.stripLeading().length()) + CONTINUATION;
        int end = signature.lastIndexOf(')') + 1;
        String head = signature.substring(0, end);
        String tail = signature.substring(end);
        List<String> lines = new ArrayList<>();
        if (head.length() <= width && tail.startsWith(" throws")) {
            lines.add(head);
        } else {
            int open = signature.indexOf('(') + 1;
            lines.add(signature.substring(0, open));
            lines.addAll(parameters(indent, signature.substring(open, end), width));
        }
        if (tail.startsWith(" throws")) {
            lines.add(indent + tail.strip());
        } else {
            lines.add(lines.removeLast() + tail);
        }
        return lines;
    }

    /** All in one line if they fit, else each in its own. */
    private static List<String> parameters(String indent, String parameters, int width) {
        if (indent.length() + parameters.length() <= width) {
            return List.of(indent + parameters);
        }
        List<String> lines = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (c == ',' && depth == 0) {
                lines.add(indent + parameters.substring(start, i + 1));
                start = i + 2;
            }
        }
        lines.add(indent + parameters.substring(start));
        return lines;
    }
}
