package tractor.actor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tractor.rpc.Dispatcher;
import tractor.rpc.Services;

/** The services of this actor, by namespace. Set once, when they have been constructed. */
final class ServiceTable implements Services {
    private volatile Map<String, Dispatcher> services = Map.of();

    void set(Map<String, Dispatcher> constructed) {
        services = Map.copyOf(constructed);
    }

    @Override
    public @Nullable Dispatcher find(String namespace) {
        return services.get(namespace);
    }

    /** What this actor serves, sorted. */
    List<String> namespaces() {
        return List.copyOf(new TreeMap<>(services).keySet());
    }
}
