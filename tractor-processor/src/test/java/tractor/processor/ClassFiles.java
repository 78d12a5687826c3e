package tractor.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;

/** The classes of a compilation as files, for another one to be compiled against. */
final class ClassFiles {
    private ClassFiles() {}

    static void write(Compilation compilation, Path folder) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path path = folder.resolve(name(file));
                Files.createDirectories(path.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, path);
                }
            }
        }
    }

    /** The path of a class below the root of its class path. */
    static String name(JavaFileObject file) {
        return file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
    }
}
