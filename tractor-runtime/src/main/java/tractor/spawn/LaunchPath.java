package tractor.spawn;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tractor.host.HostEnvironment;

/**
 * Where this process has its classes from, as options for another {@code java}, with absolute paths since a child may run
 * in another directory. One that was started by {@code java -jar} has its jar for a class path, and what the jar's manifest
 * names comes with it; one that runs in a class loader of its own, as under {@code mvn exec:java}, has that loader's.
 *
 * @param classPath the entries of the class path, in order
 * @param modulePath the module path, empty if there is none
 * @param modular whether the runtime is a named module, so that the child's entry point is one, too
 * @param mainModule the program's module where modules come from no path but the image itself
 */
record LaunchPath(List<String> classPath, String modulePath, boolean modular, Optional<String> mainModule) {
    LaunchPath {
        classPath = List.copyOf(classPath);
    }

    static LaunchPath ofThisProcess() {
        String modules = HostEnvironment.modulePath().map(LaunchPath::absolute).orElse("");
        return new LaunchPath(
                classPathOf(LaunchPath.class.getClassLoader()),
                modules,
                LaunchPath.class.getModule().isNamed(),
                HostEnvironment.mainModule());
    }

    private static List<String> classPathOf(ClassLoader loader) {
        if (loader instanceof URLClassLoader own) {
            List<String> files = new ArrayList<>();
            for (URL url : own.getURLs()) {
                files.add(fileOf(url));
            }
            return files;
        }
        String text = HostEnvironment.classPath();
        return text.isEmpty() ? List.of() : List.of(absolute(text).split(File.pathSeparator, -1));
    }

    private static String fileOf(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException notAFile) {
            throw new SpawnFailedException(
                    "a child cannot have the class path of this process, since " + url
                            + " on it is no file: put the program's jars on the class path",
                    notAFile);
        }
    }

    private static String absolute(String path) {
        StringBuilder all = new StringBuilder(path.length());
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (!all.isEmpty()) {
                all.append(File.pathSeparatorChar);
            }
            all.append(Path.of(entry).toAbsolutePath());
        }
        return all.toString();
    }

    /** With some entries in front of the class path, where they may stand already. */
    LaunchPath startingWith(List<String> first) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(classPath);
        return new LaunchPath(List.copyOf(all), modulePath, modular, mainModule);
    }

    /** The options of the launcher. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        if (modular) {
            if (modulePath.isEmpty()) {
                mainModule.ifPresent(module -> options.add("--add-modules=" + module));
            } else {
                options.add("--module-path");
                options.add(modulePath);
                options.add("--add-modules=ALL-MODULE-PATH");
            }
        }
        if (!classPath.isEmpty()) {
            options.add("-cp");
            options.add(String.join(File.pathSeparator, classPath));
        }
        return options;
    }
}
