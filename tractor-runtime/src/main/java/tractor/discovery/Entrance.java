package tractor.discovery;

import tractor.rpc.Portal;

/** Turns a portal that was found into what is wanted of it. */
@FunctionalInterface
public interface Entrance<P> {
    /**
     * The wanted face of a portal, which owns it from now on.
     *
     * @throws tractor.error.ModuleNotExposedException when the actor does not serve the interface; the search goes on
     * @throws IncompatibleInterfaceException when it serves one that does not fit; the search goes on
     * @throws tractor.transport.TransportException when it is gone meanwhile; the search goes on
     */
    P enter(Portal portal) throws InterruptedException;
}
