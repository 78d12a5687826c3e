package tractor.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Registration;

/** The registry of one registrar, in memory, and gone with it. No question takes longer because others are registered. */
public final class MemoryRegistry implements RegistryBackend {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    // guarded by this
    private final Map<Uid, SequencedSet<Address>> entries = new LinkedHashMap<>();
    private final Map<String, SequencedSet<Uid>> byName = new HashMap<>();
    private final Map<String, SequencedSet<Uid>> byUuid = new HashMap<>();
    private final Map<Address, Uid> owners = new HashMap<>();
    private long version;

    private final List<Consumer<Uid>> listeners = new CopyOnWriteArrayList<>();

    /** An empty registry. */
    public MemoryRegistry() {}

    @Override
    public void put(Uid uid, Address address) {
        synchronized (this) {
            Uid owner = owners.put(address, uid);
            if (uid.equals(owner)) {
                return;
            }
            version++;
            if (owner != null) {
                release(owner, address);
            }
            SequencedSet<Address> addresses = entries.get(uid);
            if (addresses == null) {
                addresses = new LinkedHashSet<>();
                entries.put(uid, addresses);
                byName.computeIfAbsent(uid.name(), _ -> new LinkedHashSet<>()).add(uid);
                byUuid.computeIfAbsent(uid.uuid(), _ -> new LinkedHashSet<>()).add(uid);
            }
            addresses.add(address);
        }
        listeners.forEach(listener -> listener.accept(uid));
    }

    @Override
    public synchronized boolean remove(Uid uid) {
        SequencedSet<Address> addresses = entries.get(uid);
        if (addresses == null) {
            return false;
        }
        version++;
        addresses.forEach(owners::remove);
        drop(uid);
        return true;
    }

    @Override
    public synchronized boolean remove(Uid uid, Address address) {
        if (!owners.remove(address, uid)) {
            return false;
        }
        version++;
        release(uid, address);
        return true;
    }

    private void release(Uid owner, Address address) {
        SequencedSet<Address> left = entries.get(owner);
        if (left != null && left.remove(address) && left.isEmpty()) {
            drop(owner);
        }
    }

    private void drop(Uid uid) {
        entries.remove(uid);
        dropFrom(byName, uid.name(), uid);
        dropFrom(byUuid, uid.uuid(), uid);
    }

    private static void dropFrom(Map<String, SequencedSet<Uid>> index, String key, Uid uid) {
        SequencedSet<Uid> uids = index.get(key);
        if (uids != null && uids.remove(uid) && uids.isEmpty()) {
            index.remove(key);
        }
    }

    @Override
    public synchronized Optional<Uid> owner(Address address) {
        return Optional.ofNullable(owners.get(address));
    }

    @Override
    public synchronized List<Address> addresses(Uid uid) {
        SequencedSet<Address> addresses = entries.get(uid);
        return addresses == null ? List.of() : List.copyOf(addresses);
    }

    @Override
    public synchronized List<ActorEntry> find(String nameOrUuid, int limit) {
        SequencedSet<Uid> found = matches(nameOrUuid);
        return found == null
                ? List.of()
                : found.reversed().stream().limit(limit).map(this::entry).toList();
    }

    @Override
    public synchronized Optional<ActorEntry> findFirst(String nameOrUuid) {
        return Optional.ofNullable(matches(nameOrUuid))
                .map(SequencedSet::getFirst)
                .map(this::entry);
    }

    private @Nullable SequencedSet<Uid> matches(String key) {
        boolean likeUuid = UUID.matcher(key).matches();
        SequencedSet<Uid> first = (likeUuid ? byUuid : byName).get(key);
        return first != null ? first : (likeUuid ? byName : byUuid).get(key);
    }

    private ActorEntry entry(Uid uid) {
        return new ActorEntry(uid, addresses(uid));
    }

    @Override
    public synchronized List<ActorEntry> all() {
        List<ActorEntry> all = new ArrayList<>(entries.size());
        entries.forEach((uid, addresses) -> all.add(new ActorEntry(uid, List.copyOf(addresses))));
        return all;
    }

    @Override
    public synchronized int size() {
        return entries.size();
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public Registration onPut(Consumer<Uid> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
