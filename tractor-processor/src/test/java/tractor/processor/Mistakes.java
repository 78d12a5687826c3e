package tractor.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The errors that sources say they have, each in a comment {@code // error: ..} on its line. */
record Mistakes(List<Mistake> all) {
    static final Mistakes NONE = new Mistakes(List.of());

    private static final Pattern EXPECTED = Pattern.compile("// error: (.*?)(?= // error: |$)");

    /** One error: its file, its line, and its message; of an expected one the tag and a part of the rest. */
    record Mistake(String file, long line, String text) {
        static Mistake told(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String file = source == null
                    ? "nowhere"
                    : source.getName().substring(source.getName().lastIndexOf('/') + 1);
            return new Mistake(file, diagnostic.getLineNumber(), diagnostic.getMessage(null));
        }

        boolean matches(Mistake told) {
            int tagEnd = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
            return file.equals(told.file)
                    && line == told.line
                    && told.text.startsWith(text.substring(0, tagEnd))
                    && told.text.contains(text.substring(tagEnd).strip());
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + text;
        }
    }

    static Mistakes expectedIn(String file, List<String> lines) {
        List<Mistake> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (MatchResult match : EXPECTED.matcher(lines.get(i)).results().toList()) {
                expected.add(new Mistake(file, i + 1, match.group(1)));
            }
        }
        return new Mistakes(expected);
    }

    Mistakes and(Mistakes others) {
        return new Mistakes(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** The tags of those that this processor tells. */
    List<String> tags() {
        return all.stream()
                .map(Mistake::text)
                .filter(text -> text.startsWith("[tractor:"))
                .map(text -> text.substring("[tractor:".length(), text.indexOf(']')))
                .toList();
    }

    /** That the compilation told these, each on its line, and no others. */
    void assertToldBy(Compilation compilation) {
        List<Mistake> told =
                new ArrayList<>(compilation.errors().stream().map(Mistake::told).toList());
        List<Mistake> missed = new ArrayList<>();
        for (Mistake expected : all) {
            told.stream()
                    .filter(expected::matches)
                    .findFirst()
                    .ifPresentOrElse(told::remove, () -> missed.add(expected));
        }
        assertWithMessage("expected, but not told (told beyond: %s)", told)
                .that(missed)
                .isEmpty();
        assertWithMessage("told, but not expected").that(told).isEmpty();
    }
}
