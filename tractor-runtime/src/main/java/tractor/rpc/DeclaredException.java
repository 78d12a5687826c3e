package tractor.rpc;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tractor.error.RemoteActorException;

/**
 * An exception from a method's {@code throws} clause: recognised by its class's name and rebuilt with the remote
 * failure as its cause. The class is known to the generated code; the peer only says which one it means.
 */
record DeclaredException<X extends Exception>(Class<X> type, BiFunction<String, Throwable, X> rebuild) {
    DeclaredException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(rebuild, "rebuild");
    }

    /** The declared exception that {@code failure}, raised by the service, counts as; null when it is none. */
    static @Nullable Class<?> match(List<DeclaredException<?>> declared, Throwable failure) {
        for (DeclaredException<?> candidate : declared) {
            if (candidate.type.isInstance(failure)) {
                return candidate.type;
            }
        }
        return null;
    }

    /** What a caller gets for {@code remote}: the declared exception when it is one, else the remote failure itself. */
    static Exception rebuild(List<DeclaredException<?>> declared, RemoteActorException remote) {
        String name = remote.javaType().orElse("");
        for (DeclaredException<?> candidate : declared) {
            if (candidate.type.getName().equals(name)) {
                return candidate.from(remote);
            }
        }
        return remote;
    }

    /** User code: an exception type whose constructor fails or drops its cause must not lose the remote failure. */
    private Exception from(RemoteActorException remote) {
        try {
            X rebuilt = rebuild.apply(remote.remoteMessage(), remote);
            if (rebuilt.getCause() == null) {
                rebuilt.initCause(remote);
            }
            return rebuilt;
        } catch (RuntimeException broken) {
            remote.addSuppressed(broken);
            return remote;
        }
    }
}
