package tractor.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Registration;

/** Those who wait until an actor of some name or uuid registers. Safe for any thread; nothing here waits. */
final class RegistryWaiters {
    private final RegistryBackend backend;
    private final Map<String, Set<Waiter>> waiting = new HashMap<>(); // guarded by this

    /** Compared by identity: one for each who waits. */
    private static final class Waiter {
        private final Consumer<List<Address>> answer;

        Waiter(Consumer<List<Address>> answer) {
            this.answer = answer;
        }
    }

    RegistryWaiters(RegistryBackend backend) {
        this.backend = backend;
    }

    /** Tells the addresses of all actors of that name or uuid, at once or as soon as there is one; once. */
    Registration await(String nameOrUuid, Consumer<List<Address>> answer) {
        Waiter waiter = new Waiter(answer);
        synchronized (this) {
            waiting.computeIfAbsent(nameOrUuid, _ -> new LinkedHashSet<>()).add(waiter);
        }
        List<Address> found =
                addresses(nameOrUuid); // looked up after the add: who registers does it in the other order
        if (!found.isEmpty() && withdraw(nameOrUuid, waiter)) {
            answer.accept(found);
            return Registration.NONE;
        }
        return () -> withdraw(nameOrUuid, waiter);
    }

    /** An actor has registered. */
    void wake(Uid uid) {
        for (String key : List.of(uid.name(), uid.uuid())) {
            List<Address> found = isWaitedFor(key) ? addresses(key) : List.of();
            if (!found.isEmpty()) { // it may be gone again, and then they wait on
                take(key).forEach(waiter -> waiter.answer.accept(found));
            }
        }
    }

    private synchronized boolean isWaitedFor(String key) {
        return waiting.containsKey(key);
    }

    /** How many wait. */
    synchronized int size() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    private synchronized Set<Waiter> take(String key) {
        Set<Waiter> taken = waiting.remove(key);
        return taken == null ? Set.of() : taken;
    }

    private synchronized boolean withdraw(String key, Waiter waiter) {
        Set<Waiter> those = waiting.get(key);
        if (those == null || !those.remove(waiter)) {
            return false;
        }
        if (those.isEmpty()) {
            waiting.remove(key);
        }
        return true;
    }

    private List<Address> addresses(String key) {
        List<Address> all = new ArrayList<>();
        backend.find(key, Integer.MAX_VALUE).reversed().forEach(entry -> all.addAll(entry.addresses()));
        return all;
    }
}
