package tractor.rpc;

import org.jspecify.annotations.Nullable;

/** What an actor serves: the allowlist of namespaces, fixed when the actor was spawned. */
@FunctionalInterface
public interface Services {
    /** The dispatcher for a namespace, or null when it is not served. */
    @Nullable
    Dispatcher find(String namespace);
}
