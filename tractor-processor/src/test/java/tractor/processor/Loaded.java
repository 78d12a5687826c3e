package tractor.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import tractor.codec.PayloadCodec;

/** Fixtures compiled and loaded, whose generated codecs can be asked for by name. */
final class Loaded {
    private final ClassLoader loader;

    private Loaded(ClassLoader loader) {
        this.loader = loader;
    }

    /** A fixture of the clean ones. */
    static Loaded of(String name) throws IOException {
        return of(Fixture.of("clean", name).sources());
    }

    static Loaded of(List<JavaFileObject> sources) throws IOException {
        Compilation compilation = Compile.with(sources);
        assertThat(compilation).succeeded();
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name = ClassFiles.name(file).replaceFirst("\\.class$", "");
                try (InputStream in = file.openInputStream()) {
                    classes.put(name.replace('/', '.'), in.readAllBytes());
                }
            }
        }
        return new Loaded(new ClassLoader(Loaded.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        });
    }

    Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    /** A constant of a generated class. */
    @SuppressWarnings("unchecked") // generated constants are read by name here
    PayloadCodec<Object> constant(String type, String name) {
        try {
            Field field = type(type).getDeclaredField(name);
            field.setAccessible(true);
            return (PayloadCodec<Object>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        }
    }

    /** A generated codec that no constant holds, as those of arguments are. */
    @SuppressWarnings("unchecked") // as above
    PayloadCodec<Object> codec(String type) {
        try {
            var constructor = type(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PayloadCodec<Object>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        }
    }
}
