package tractor.transport;

import java.time.Duration;
import tractor.msg.Address;

/** A way to reach actors: listens on addresses of one kind and connects to them. Thread-safe. */
public interface Transport {

    /**
     * Listens on an address. Who may connect is the caller's choice of address and the handler's check.
     *
     * @param handler is given each new connection, on the I/O loop
     * @throws AddressInUseException if somebody listens there already
     * @throws ListenFailedException if the system refuses for another reason
     * @throws TransportClosedException if the I/O loop is closed
     * @throws IllegalArgumentException if this transport does not serve such addresses
     */
    Listener listen(Address address, AcceptHandler handler);

    /**
     * Connects, waiting for the answer at most as long as told. An interrupt gives up this one connect and disturbs
     * nothing else.
     *
     * @throws ConnectFailedException if nobody answers
     * @throws TransportClosedException if the I/O loop is closed
     * @throws IllegalArgumentException if this transport does not serve such addresses
     * @throws InterruptedException if interrupted; no connection is left behind
     */
    Connection connect(Address address, Duration timeout) throws InterruptedException;

    /** Connects with the time limit of {@link #limits()}. */
    default Connection connect(Address address) throws InterruptedException {
        return connect(address, limits().connectTimeout());
    }

    /** The limits of every connection of this transport. */
    TransportLimits limits();
}
