package tractor;

import java.util.List;
import java.util.Objects;
import tractor.msg.Address;
import tractor.msg.TimeLimits;

/**
 * How a root actor boots. Immutable; start from {@link #defaults} and refine.
 *
 * @param name the root's name
 * @param registry where the registrar of the tree is, or is to be
 * @param limits how long the whole tree waits for answers
 */
public record RootOptions(String name, List<Address> registry, TimeLimits limits) {
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
        return new RootOptions("root", List.of(DEFAULT_REGISTRY), TimeLimits.DEFAULT);
    }

    public RootOptions withName(String newName) {
        return new RootOptions(newName, registry, limits);
    }

    /**
     * With the registrars at these addresses. When one answers, the root joins it; when none does, the root becomes the
     * registrar and listens at all of them.
     */
    public RootOptions withRegistry(Address... addresses) {
        return new RootOptions(name, List.of(addresses), limits);
    }

    /** With a registry of this tree alone, at a free port of the loopback interface. */
    public RootOptions withPrivateRegistry() {
        return withRegistry(Address.tcp("127.0.0.1", 0));
    }

    public RootOptions withLimits(TimeLimits newLimits) {
        return new RootOptions(name, registry, newLimits);
    }
}
