package tractor.actor;

import java.util.List;
import java.util.function.Supplier;
import tractor.discovery.RegistryBackend;
import tractor.msg.Address;

/**
 * What a root is to be to its registry.
 *
 * @param addresses where the registrar of the tree is, or is to be
 * @param role what the root does there
 * @param backend makes what keeps the entries, should the root become the registrar
 */
public record RegistryPlan(List<Address> addresses, Role role, Supplier<? extends RegistryBackend> backend) {
    /** What a root does at the registry's addresses. */
    public enum Role {
        /** Joins the registrar that answers; becomes the registrar when none does. */
        JOIN_OR_BECOME,
        /** Becomes the registrar; fails when one answers. */
        BECOME,
        /** Asks the registrar that answers, without registering or listening; fails when none does. */
        OBSERVE
    }
}
