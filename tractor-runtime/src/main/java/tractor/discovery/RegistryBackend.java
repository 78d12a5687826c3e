package tractor.discovery;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Registration;

/**
 * What a registrar knows: which actor listens where. The default is a table in memory ({@link MemoryRegistry}); one that
 * is shared between registrars answers from its own copy and tells of what the others have written.
 *
 * <p>An address belongs to one actor at a time, and an actor without addresses is none. Entries are in the order in which
 * their actors registered first. The rules about who may write are the registrar's, not the backend's.
 *
 * <p>All methods may be called from any thread, the I/O loop among them: none waits, and what one has written the next
 * call sees. The contract is {@code RegistryBackendContract} in the runtime's tests.
 */
public interface RegistryBackend extends AutoCloseable {
    /** Adds an address of an actor, taking it from whoever has it. To add it again changes nothing. */
    void put(Uid uid, Address address);

    /** Drops an actor with all its addresses; returns whether there was one. */
    boolean remove(Uid uid);

    /** Drops an address if it is that actor's, and the actor with its last one; returns whether it was. */
    boolean remove(Uid uid, Address address);

    /** Whose address it is. */
    Optional<Uid> owner(Address address);

    /** The addresses of one actor; empty when it is not registered. */
    List<Address> addresses(Uid uid);

    /**
     * The actors of that name or uuid, the last registered first. What has the form of a uuid is looked for among the uuids
     * first, anything else among the names; only if that finds nobody, among the others. So nobody takes a name that reads
     * like somebody's uuid, or the other way round, in order to be found in its place.
     *
     * @param limit how many at most; the cost must not grow with those that are left out
     */
    List<ActorEntry> find(String nameOrUuid, int limit);

    /** Of the same actors the one that registered first. */
    Optional<ActorEntry> findFirst(String nameOrUuid);

    /** All actors, the first registered first. */
    List<ActorEntry> all();

    /** How many actors there are. */
    int size();

    /** A number that is another one whenever the content is. */
    long version();

    /**
     * Tells of every actor that has gained an address, whoever wrote it, once it can be found. The listener is short, does not
     * block, and is called under no lock.
     */
    Registration onPut(Consumer<Uid> listener);

    /** The registrar has ended. */
    @Override
    default void close() {}
}
