package tractor.examples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program told, line by line. */
public final class Narration {
    private Narration() {}

    /**
     * Looks for one line for each pattern, in this order, other lines between them allowed.
     *
     * @return null, or what is missing from where
     */
    public static @Nullable String inOrder(List<String> lines, String... patterns) {
        int at = 0;
        for (String pattern : patterns) {
            int start = at;
            while (at < lines.size() && !lines.get(at).matches(pattern)) {
                at++;
            }
            if (at == lines.size()) {
                return "no line matches '" + pattern + "' in\n" + String.join("\n", lines.subList(start, at));
            }
            at++;
        }
        return null;
    }
}
