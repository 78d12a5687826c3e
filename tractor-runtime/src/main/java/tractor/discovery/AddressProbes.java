package tractor.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.transport.ConnectFailedException;

/**
 * A registrar's own look at addresses that somebody doubts. Whoever doubts an address that waits to be looked at shares
 * what is found, a few are looked at at once, and no more than a bounded number waits: a peer cannot make a registrar dial
 * more than that. Nothing here blocks the caller.
 */
final class AddressProbes implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_024;

    /** What was found. */
    sealed interface Verdict {
        /** An actor answers. */
        record Answered(Uid uid) implements Verdict {}

        /** Nobody listens there, or nobody can. */
        record Nobody() implements Verdict {}

        /** Something listens and does not answer, or it cannot be told. */
        record Unclear(String why) implements Verdict {}
    }

    private record Look(Address address, Promise<Verdict> verdict) {}

    private final Dialer dialer;

    // guarded by this
    private final SequencedMap<Address, Promise<Verdict>> waiting = new LinkedHashMap<>();
    private final Set<Thread> workers = new HashSet<>();
    private boolean closed;

    AddressProbes(Dialer dialer) {
        this.dialer = dialer;
    }

    /** Has an address looked at, from now on: a look that has begun already may have come too early for this one. */
    synchronized Promise<Verdict> look(Address address) {
        Promise<Verdict> same = waiting.get(address);
        if (same != null) {
            return same;
        }
        Promise<Verdict> verdict = new Promise<>();
        if (closed || waiting.size() >= WAITING) {
            verdict.complete(new Verdict.Unclear("too many addresses are in doubt already"));
            return verdict;
        }
        waiting.put(address, verdict);
        if (workers.size() < AT_ONCE) {
            Thread worker = Tasks.platformThread("tractor-probe", this::work);
            workers.add(worker);
            worker.start();
        }
        return verdict;
    }

    private void work() {
        for (Look next = next(); next != null; next = next()) {
            next.verdict().complete(examine(next.address()));
        }
    }

    /** What to look at now; the worker is over when there is nothing. */
    private synchronized @Nullable Look next() {
        Map.Entry<Address, Promise<Verdict>> first = waiting.pollFirstEntry();
        if (first == null) {
            workers.remove(Thread.currentThread());
            return null;
        }
        return new Look(first.getKey(), first.getValue());
    }

    private Verdict examine(Address address) {
        try {
            return new Verdict.Answered(dialer.probe(address).uid());
        } catch (ConnectFailedException failed) {
            return failed.reason() == ConnectFailedException.Reason.REFUSED
                    ? new Verdict.Nobody()
                    : new Verdict.Unclear(String.valueOf(failed.getMessage()));
        } catch (IllegalArgumentException impossible) {
            return new Verdict.Nobody();
        } catch (RuntimeException silent) { // most often a link that was lost before the peer had introduced itself
            return new Verdict.Unclear(String.valueOf(silent.getMessage()));
        } catch (InterruptedException closing) {
            return new Verdict.Unclear("the registrar ends");
        }
    }

    /** Ends the looking; what still waits is left unclear. */
    @Override
    public void close() {
        List<Promise<Verdict>> unclear;
        synchronized (this) {
            closed = true;
            unclear = new ArrayList<>(waiting.values());
            waiting.clear();
            workers.forEach(Thread::interrupt);
        }
        unclear.forEach(verdict -> verdict.complete(new Verdict.Unclear("the registrar ends")));
    }
}
