package tractor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tractor.actor.RootPlan;
import tractor.msg.Address;
import tractor.msg.TimeLimits;

/**
 * How a root actor boots. Immutable; start from {@link #defaults} and refine.
 *
 * @param name the root's name
 * @param registry where the registrar of the tree is, or is to be
 * @param limits how long the whole tree waits for answers
 * @param service what the root itself serves, if anything
 */
public record RootOptions(String name, List<Address> registry, TimeLimits limits, Optional<ActorSpec<?>> service) {
    /** The registry address that both runtimes meet at by default. */
    public static final Address DEFAULT_REGISTRY = Address.tcp("127.0.0.1", 1616);

    public RootOptions {
        Objects.requireNonNull(limits, "limits");
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a root needs a name without control characters");
        }
        registry = List.copyOf(registry);
        if (registry.isEmpty()) {
            throw new IllegalArgumentException(
                    "a root needs a registry address; for one of its own, call " + "withPrivateRegistry()");
        }
    }

    /** A root named {@code root} with the registry at {@link #DEFAULT_REGISTRY} and the original's time limits. */
    public static RootOptions defaults() {
        return new RootOptions("root", List.of(DEFAULT_REGISTRY), TimeLimits.DEFAULT, Optional.empty());
    }

    public RootOptions withName(String newName) {
        return new RootOptions(newName, registry, limits, service);
    }

    /**
     * With the registrars at these addresses. When one answers, the root joins it; when none does, the root becomes the
     * registrar and listens at all of them.
     */
    public RootOptions withRegistry(Address... addresses) {
        return new RootOptions(name, List.of(addresses), limits, service);
    }

    /** With a registry of this tree alone, at a free port of the loopback interface. */
    public RootOptions withPrivateRegistry() {
        return withRegistry(Address.tcp("127.0.0.1", 0));
    }

    public RootOptions withLimits(TimeLimits newLimits) {
        return new RootOptions(name, registry, newLimits, service);
    }

    /**
     * With something that the root itself serves, {@code QuotesPortal.serving(LiveQuotes.class)}, so that its children and
     * other programs can call it; several interfaces by {@link ActorSpec#and}. Of the specification only the services
     * count, since the root runs in this JVM. They are constructed while the root boots.
     */
    public RootOptions serving(ActorSpec<?> spec) {
        return new RootOptions(name, registry, limits, Optional.of(spec));
    }

    RootPlan plan() {
        return new RootPlan(
                name, registry, limits, service.map(ActorSpec::services).orElse(List.of()));
    }
}
