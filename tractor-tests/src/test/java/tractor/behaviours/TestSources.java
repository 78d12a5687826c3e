package tractor.behaviours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test classes of all modules, as their sources name them. */
final class TestSources {
    private static final Pattern PARENT = Pattern.compile("class \\w+ extends (\\w+)");

    /** An annotation that makes a method a test, further annotations, and the start of the method. */
    private static final String TEST =
            "@(?:Test|RepeatedTest|ParameterizedTest)\\b[^;{}]*?(?:\\{[^}]*\\}[^;{}]*?)?\\bvoid ";

    private final Map<String, String> sources = new TreeMap<>();

    private TestSources() {}

    static TestSources ofAllModules(Path project) throws IOException {
        TestSources all = new TestSources();
        try (Stream<Path> modules = Files.list(project)) {
            for (Path module : modules.sorted().toList()) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    all.add(tests);
                }
            }
        }
        return all;
    }

    private void add(Path tests) throws IOException {
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), (one, other) -> one + other);
            }
        }
    }

    /** Whether the build runs a test of that name as one of that class, or of a class that extends it. */
    boolean runs(String testClass, String method) {
        String source = sources.get(testClass);
        if (source == null) {
            return false;
        }
        boolean run = testClass.endsWith("Test")
                || sources.entrySet().stream().anyMatch(each -> {
                    Matcher parent = PARENT.matcher(each.getValue());
                    return each.getKey().endsWith("Test")
                            && parent.find()
                            && parent.group(1).equals(testClass);
                });
        return run && Pattern.compile(TEST + method + "\\(").matcher(source).find();
    }
}
