package tractor.discovery;

import tractor.msg.Address;
import tractor.rpc.Portal;

/** Connects this actor to another one; implemented by the running actor. */
@FunctionalInterface
public interface Dialer {
    /**
     * Dials and completes the handshake.
     *
     * @throws tractor.transport.TransportException when nobody answers there
     * @throws InterruptedException when the dialling task is cancelled
     */
    Portal dial(Address address) throws InterruptedException;
}
