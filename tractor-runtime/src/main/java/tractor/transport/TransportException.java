package tractor.transport;

import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/** What a transport reports: a lost connection, a failed connect or a failed listen. Unchecked. */
@SuppressWarnings("serial") // never serialized: errors cross between actors as plain data
public abstract sealed class TransportException extends RuntimeException
        permits TransportClosedException, ConnectFailedException, ListenFailedException {

    private final Address address;

    TransportException(Address address, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.address = address;
    }

    /** The address that this is about: the remote one of a connection, the wanted one of a connect or a listen. */
    public final Address address() {
        return address;
    }
}
