package tractor.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one actor that shares its process: the program's, defined anew, so that their statics are the actor's own.
 * The platform's and the runtime's are those of the process. Where the program stands on the module path, its classes lie
 * in the loader's unnamed module. Resources are found as by the process's own loader.
 */
final class ActorClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** What was read, for the next actor; given back when memory is short. */
    private static final ConcurrentMap<String, SoftReference<byte[]>> READ = new ConcurrentHashMap<>();

    /** Named as the actor, which stack traces then show. */
    ActorClassLoader(String name) {
        super(name, ActorClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SharedPackages.contain(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = code(name);
        if (code != null) {
            return defineClass(name, code, 0, code.length);
        }
        Class<?> found = super.loadClass(name, false); // an agent's, perhaps
        if (Objects.equals(getParent(), found.getClassLoader())) {
            throw new ClassNotFoundException(name + ", which exists in another actor of this process only");
        }
        return found;
    }

    private byte @Nullable [] code(String name) {
        SoftReference<byte[]> kept = READ.get(name);
        byte[] code = kept == null ? null : kept.get();
        if (code != null) {
            return code;
        }
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                return null;
            }
            code = file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read class " + name, unreadable);
        }
        READ.put(name, new SoftReference<>(code));
        return code;
    }
}
