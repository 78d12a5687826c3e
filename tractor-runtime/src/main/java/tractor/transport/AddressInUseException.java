package tractor.transport;

import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/** Somebody listens on that address already. */
@SuppressWarnings("serial")
public final class AddressInUseException extends ListenFailedException {

    AddressInUseException(Address address, @Nullable Throwable cause) {
        super(address, "address in use", cause);
    }
}
