package tractor.actor;

import tractor.msg.SpawnExtension.ServiceEntry;
import tractor.rpc.PortalType;

/**
 * One interface that an actor serves.
 *
 * @param type the interface, from its generated portal
 * @param implementation the class that is constructed and called
 */
public record Service(PortalType<?, ?> type, Class<?> implementation) {
    /** By its names, as it travels to a child. */
    public ServiceEntry entry() {
        return new ServiceEntry(type.portalClass().getName(), implementation.getName());
    }
}
