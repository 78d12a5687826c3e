package tractor.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Something that is opened once and shared by all tasks of an actor that use it at the same time, one for each key: the
 * first user opens it, all share it, the last one to leave closes it and waits until it is closed. It may be kept in a
 * static field: each actor, and the code outside of any, shares among itself only, and nothing is kept while nobody
 * uses it.
 *
 * <p>The resource lives on a thread of its own, so it outlives the user that happened to be first.
 * <ul>
 *   <li>A user who is cancelled while it opens, leaves; if all do, opening it is cancelled.
 *   <li>A failure to open it is thrown to all who waited for that; whoever comes later tries anew.
 *   <li>If it fails while it is used, its users are cancelled, it is closed when all have left, and each throws a
 *       {@link TaskFailedException} with that failure as its cause.
 *   <li>A failure to close it is thrown to the last user, which waits uninterruptibly. If that one is cancelled or
 *       interrupted, the resource is cancelled too, as if the user had opened it alone.
 *   <li>Whoever comes while it is being closed waits for that, and opens it anew.
 * </ul>
 *
 * @param <K> tells resources apart; what {@link HashMap} expects of a key
 * @param <V> the resource
 */
public final class SharedResource<K, V extends @Nullable Object> {
    /** Opens the resource of a key for as long as a block runs in it. */
    @FunctionalInterface
    public interface Opener<K, V extends @Nullable Object> {
        /** As {@link ScopeOpener#open}. */
        void open(K key, ScopeOpener.Inside<V> inside) throws Exception;
    }

    /** What is done with the resource. */
    @FunctionalInterface
    public interface Body<V extends @Nullable Object, X extends Exception> {
        void run(V resource) throws X, InterruptedException;
    }

    /** What is done with the resource and returns a value. */
    @FunctionalInterface
    public interface CallBody<V extends @Nullable Object, R extends @Nullable Object, X extends Exception> {
        R call(V resource) throws X, InterruptedException;
    }

    /** Owners have no equality but identity, so they can be part of a key. */
    private record Slot<K>(@Nullable Object owner, K key) {}

    private final String name;
    private final Opener<K, V> opener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Slot<K>, SharedEntry<V>> entries = new HashMap<>(); // guarded by lock

    private SharedResource(String name, Opener<K, V> opener) {
        this.name = name;
        this.opener = opener;
    }

    /** Resources that are opened like that; the name is for threads and messages. */
    public static <K, V extends @Nullable Object> SharedResource<K, V> of(String name, Opener<K, V> opener) {
        return new SharedResource<>(Objects.requireNonNull(name, "name"), Objects.requireNonNull(opener, "opener"));
    }

    /**
     * Runs the body with the resource of that key, on the current thread.
     *
     * @throws X as thrown by the body
     * @throws TaskFailedException if the resource failed with a checked exception, or while it was used
     * @throws InterruptedException if the user is cancelled or interrupted
     */
    public <X extends Exception> void run(K key, Body<? super V, X> body) throws X, InterruptedException {
        this.<Boolean, X>call(key, resource -> {
            body.run(resource);
            return true;
        });
    }

    /** As {@link #run}, returning the body's value. */
    public <R extends @Nullable Object, X extends Exception> R call(K key, CallBody<? super V, R, X> body)
            throws X, InterruptedException {
        Tasks.checkpoint();
        return enter(new Slot<>(Ambient.owner(), Objects.requireNonNull(key, "key")))
                .use(body);
    }

    /** How many use it now, for tests. */
    int users(K key) {
        lock.lock();
        try {
            SharedEntry<V> entry = entries.get(new Slot<>(Ambient.owner(), key));
            return entry == null ? 0 : entry.users();
        } finally {
            lock.unlock();
        }
    }

    /** Counts the caller as a user. */
    private SharedEntry<V> enter(Slot<K> slot) throws InterruptedException {
        while (true) {
            Promise<Boolean> over;
            lock.lock();
            try {
                SharedEntry<V> entry = entries.get(slot);
                if (entry == null) {
                    return open(slot);
                }
                entry.refuseItself();
                if (entry.join()) {
                    return entry;
                }
                over = entry.over();
            } finally {
                lock.unlock();
            }
            over.awaitDone();
        }
    }

    private SharedEntry<V> open(Slot<K> slot) {
        SharedEntry<V> entry = new SharedEntry<>(name + "[" + Failures.text(slot.key()) + "]", lock);
        entry.start(inside -> opener.open(slot.key(), inside), () -> entries.remove(slot));
        entries.put(slot, entry);
        return entry;
    }
}
