package tractor.discovery;

import java.util.List;
import java.util.Optional;
import tractor.msg.Address;
import tractor.msg.Uid;

/** A registrar as its clients see it: in this actor, or in another one. */
interface Registrar {
    /** Registers this actor, and keeps it registered until {@link #leave}. */
    void join(Uid self, List<Address> addresses) throws InterruptedException;

    /** Takes this actor out of the registry. */
    void leave(Uid self) throws InterruptedException;

    /** The last actors registered under that name or uuid, the very last first. */
    List<ActorEntry> find(String nameOrUuid, int limit) throws InterruptedException;

    /** Waits until an actor of that name or uuid is registered; returns the addresses of all. */
    List<Address> waitFor(String nameOrUuid) throws InterruptedException;

    /** Everybody, the first registered first. */
    List<ActorEntry> all() throws InterruptedException;

    /** Reports an address at which its owner was not found; returns whose entry was dropped because of that. */
    Optional<Uid> delete(Address stale) throws InterruptedException;

    /** Gives up what is kept open, without a word to the registrar. */
    void close();
}
