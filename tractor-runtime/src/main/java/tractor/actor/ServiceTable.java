package tractor.actor;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tractor.rpc.Dispatcher;
import tractor.rpc.PortalType;
import tractor.rpc.Services;

/** The services of this actor, by namespace. Set once, when they have been constructed. */
final class ServiceTable implements Services {
    private volatile Map<String, ServedInterface> services = Map.of();

    void set(List<ServedInterface> constructed) {
        services = constructed.stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> each.type().namespace(), Function.identity(), (earlier, later) -> later));
    }

    @Override
    public @Nullable Dispatcher find(String namespace) {
        ServedInterface served = services.get(namespace);
        return served == null ? null : served.dispatcher();
    }

    /** The interface that is served under a namespace, or null. */
    @Nullable
    PortalType<?, ?> type(String namespace) {
        ServedInterface served = services.get(namespace);
        return served == null ? null : served.type();
    }

    /** What this actor serves: namespaces, and the fingerprints of their interfaces. */
    Map<String, OptionalLong> fingerprints() {
        return services.values().stream()
                .map(ServedInterface::type)
                .collect(Collectors.toUnmodifiableMap(PortalType::namespace, PortalType::fingerprint));
    }
}
