package tractor.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.msg.Address;
import tractor.msg.Uid;

/** A registrar as its clients see it: in this actor, or in another one. */
interface Registrar {
    void register(Uid self, List<Address> addresses) throws InterruptedException;

    void unregister(Uid self) throws InterruptedException;

    Optional<List<Address>> find(String nameOrUuid) throws InterruptedException;

    List<Address> waitFor(String nameOrUuid) throws InterruptedException;

    Map<String, List<Address>> all() throws InterruptedException;

    void delete(Address stale) throws InterruptedException;
}
