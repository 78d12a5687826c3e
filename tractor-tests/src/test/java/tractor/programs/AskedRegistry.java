package tractor.programs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import tractor.discovery.ActorEntry;
import tractor.discovery.MemoryRegistry;
import tractor.discovery.RegistryBackend;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Registration;

/** The table in memory, which counts how often it is asked for one name: by whoever begins to wait, and to wake who waits. */
final class AskedRegistry implements RegistryBackend {
    private final MemoryRegistry table = new MemoryRegistry();
    private final String name;
    private final Semaphore questions = new Semaphore(0);

    AskedRegistry(String name) {
        this.name = name;
    }

    /** The questions that nobody has counted yet. */
    Semaphore questions() {
        return questions;
    }

    @Override
    public List<ActorEntry> find(String nameOrUuid, int limit) {
        List<ActorEntry> found = table.find(nameOrUuid, limit);
        if (nameOrUuid.equals(name)) {
            questions.release();
        }
        return found;
    }

    @Override
    public void put(Uid uid, Address address) {
        table.put(uid, address);
    }

    @Override
    public boolean remove(Uid uid) {
        return table.remove(uid);
    }

    @Override
    public boolean remove(Uid uid, Address address) {
        return table.remove(uid, address);
    }

    @Override
    public Optional<Uid> owner(Address address) {
        return table.owner(address);
    }

    @Override
    public List<Address> addresses(Uid uid) {
        return table.addresses(uid);
    }

    @Override
    public Optional<ActorEntry> findFirst(String nameOrUuid) {
        return table.findFirst(nameOrUuid);
    }

    @Override
    public List<ActorEntry> all() {
        return table.all();
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public long version() {
        return table.version();
    }

    @Override
    public Registration onPut(Consumer<Uid> listener) {
        return table.onPut(listener);
    }
}
