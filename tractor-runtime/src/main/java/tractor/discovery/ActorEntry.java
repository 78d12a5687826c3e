package tractor.discovery;

import java.util.List;
import java.util.Objects;
import tractor.msg.Address;
import tractor.msg.Uid;

/**
 * An actor as a registrar knows it.
 *
 * @param uid who it is
 * @param addresses where it listens, in the order in which it registered them; never empty
 */
public record ActorEntry(Uid uid, List<Address> addresses) {
    public ActorEntry {
        Objects.requireNonNull(uid, "uid");
        addresses = List.copyOf(addresses);
    }

    /** As the original writes the key of an entry: {@code name.uuid}. */
    String key() {
        return uid.name() + "." + uid.uuid();
    }
}
