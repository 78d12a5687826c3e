package tractor.transport;

import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/** An address could not be listened on: not an address of this host, no permission, or taken. */
@SuppressWarnings("serial")
public sealed class ListenFailedException extends TransportException permits AddressInUseException {

    ListenFailedException(Address address, @Nullable String detail, @Nullable Throwable cause) {
        super(address, address + ": cannot listen" + (detail == null ? "" : ": " + detail), cause);
    }
}
