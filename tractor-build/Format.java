import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Checks, or rewrites, the format of every Java source below a directory. The build runs it as a source file on the JDK
 * that compiles the project: a formatter inside Maven's own, older Java would not understand the sources.
 */
final class Format {
    /** Build output, and sources that are data: what a test compiles or expects, line by line. */
    private static final Set<String> SKIPPED = Set.of("target", "resources");

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean rewrite = args[0].equals("write");
        Path root = Path.of(args[1]).toRealPath();
        Set<String> changed = new ConcurrentSkipListSet<>();
        Set<String> broken = new ConcurrentSkipListSet<>();
        Path memory = root.resolve("tractor-build/target/formatted.txt");
        Set<String> known = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
        Set<String> formatted = new ConcurrentSkipListSet<>();
        sources(root).parallelStream().forEach(file -> {
            String name = root.relativize(file).toString();
            try {
                String before = Files.readString(file);
                if (known.contains(digest(before))) {
                    formatted.add(digest(before));
                    return;
                }
                String after = FORMATTER.formatSourceAndFixImports(before);
                if (!after.equals(before)) {
                    changed.add(name);
                    if (rewrite) {
                        Files.writeString(file, after);
                    }
                }
                if (rewrite || after.equals(before)) {
                    formatted.add(digest(after));
                }
            } catch (IOException | FormatterException e) {
                broken.add(name + ": " + e.getMessage());
            }
        });
        Files.createDirectories(memory.getParent());
        Files.write(memory, formatted);
        broken.forEach(problem -> System.err.println("Cannot be formatted: " + problem));
        if (rewrite) {
            changed.forEach(name -> System.out.println("Formatted " + name));
        } else if (!changed.isEmpty()) {
            System.err.println("Not formatted (palantir-java-format):");
            changed.forEach(name -> System.err.println("  " + name));
            System.err.println("To format every file of the project: mvn -q -Pformat");
        }
        System.exit(broken.isEmpty() && (rewrite || changed.isEmpty()) ? 0 : 1);
    }

    /** Names a source and the formatter that judges it, so that sources seen before need not be formatted again. */
    private static String digest(String source) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8)); // holds the version
            return HexFormat.of().formatHex(sha256.digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                boolean hidden = name.startsWith(".") && !directory.equals(root);
                return hidden || SKIPPED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
