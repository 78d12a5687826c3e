package tractor.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.Uid;

/**
 * Who listens where: the registrar's table, in memory. An address belongs to one actor at a time; the last to register
 * it has it. Safe for any thread; nothing here waits.
 */
public final class RegistryTable {
    private final Map<Uid, Set<Address>> entries = new LinkedHashMap<>();
    private final Map<String, Set<Consumer<List<Address>>>> waiters = new LinkedHashMap<>();

    /** An empty table. */
    public RegistryTable() {}

    /** Adds one listening address of an actor, taking it over from another one if need be. */
    public void register(Uid uid, Address address) {
        List<Consumer<List<Address>>> woken;
        List<Address> found;
        synchronized (this) {
            delete(address);
            entries.computeIfAbsent(uid, _ -> new LinkedHashSet<>()).add(address);
            woken = new ArrayList<>();
            for (String key : List.of(uid.name(), uid.uuid())) {
                Set<Consumer<List<Address>>> waiting = waiters.remove(key);
                if (waiting != null) {
                    woken.addAll(waiting);
                }
            }
            found = allOf(uid.name());
        }
        woken.forEach(waiter -> waiter.accept(found));
    }

    /** Removes an actor; an unknown one is no error. */
    public synchronized void unregister(Uid uid) {
        entries.remove(uid);
    }

    /** The addresses of the first actor registered under that name or uuid. */
    public synchronized Optional<List<Address>> find(String nameOrUuid) {
        return entries.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), nameOrUuid))
                .findFirst()
                .map(entry -> List.copyOf(entry.getValue()));
    }

    /**
     * Tells the addresses of all actors of that name, at once or as soon as one registers.
     *
     * @return takes the waiter back
     */
    public Runnable await(String nameOrUuid, Consumer<List<Address>> waiter) {
        List<Address> found;
        synchronized (this) {
            found = allOf(nameOrUuid);
            if (found.isEmpty()) {
                waiters.computeIfAbsent(nameOrUuid, _ -> new LinkedHashSet<>()).add(waiter);
                return () -> withdraw(nameOrUuid, waiter);
            }
        }
        waiter.accept(found);
        return () -> {};
    }

    /** Every actor with its addresses, in the order of registration. */
    public synchronized Map<Uid, List<Address>> all() {
        Map<Uid, List<Address>> copy = new LinkedHashMap<>();
        entries.forEach((uid, addresses) -> copy.put(uid, List.copyOf(addresses)));
        return copy;
    }

    /** Removes an address at which nobody answers any more, and tells whose it was. */
    public synchronized @Nullable Uid delete(Address address) {
        Uid owner = entries.entrySet().stream()
                .filter(entry -> entry.getValue().remove(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (owner != null) {
            entries.computeIfPresent(owner, (_, left) -> left.isEmpty() ? null : left);
        }
        return owner;
    }

    private synchronized void withdraw(String key, Consumer<List<Address>> waiter) {
        Set<Consumer<List<Address>>> waiting = waiters.get(key);
        if (waiting != null && waiting.remove(waiter) && waiting.isEmpty()) {
            waiters.remove(key);
        }
    }

    private List<Address> allOf(String nameOrUuid) {
        return entries.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), nameOrUuid))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    private static boolean matches(Uid uid, String nameOrUuid) {
        return uid.name().equals(nameOrUuid) || uid.uuid().equals(nameOrUuid);
    }
}
