package tractor.discovery;

import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.rpc.Portal;

/** Connects this actor to others; implemented by the running actor. */
public interface Dialer {
    /**
     * Dials and completes the handshake. The portal owns the connection.
     *
     * @throws tractor.transport.TransportException when nobody answers there
     * @throws IllegalArgumentException when no actor can be at such an address
     * @throws InterruptedException when the dialling task is cancelled
     */
    Portal dial(Address address) throws InterruptedException;

    /** Asks only who listens at an address, in bounded time, and hangs up. Exceptions as for {@link #dial}. */
    Aid probe(Address address) throws InterruptedException;

    /** A portal to this actor itself, without a socket. */
    Portal dialSelf() throws InterruptedException;
}
