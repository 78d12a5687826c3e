package tractor.spawn;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tractor.host.HostMemory;
import tractor.log.TractorLog;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.task.Timers;

/**
 * The spare JVMs of a root: a few that are ready, and replaced when they are taken, as long as the machine has the memory.
 * All end with the pool. Safe for any thread.
 */
public final class WarmPool implements AutoCloseable {
    private static final TractorLog LOG = TractorLog.of("spawn");

    /** What must be free for another spare. One takes a fifth of it. */
    private static final long MEMORY = 256L << 20;

    /** The actor that has just taken a spare is to have the processor first. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** So many failures in a row, and there is no point in going on. */
    private static final int FAILURES = 3;

    private static final Duration REAP = Duration.ofSeconds(2);

    private final SparePlan plan;
    private final int size;
    private final AotCacheMaker cacheMaker = new AotCacheMaker();
    private final Deque<Spare> idle = new ArrayDeque<>(); // guarded by this
    private final Deque<Promise<Optional<Spare>>> waiting = new ArrayDeque<>(); // guarded by this
    private final Set<Spare> living = new HashSet<>(); // guarded by this
    private int starting; // guarded by this
    private int failures; // guarded by this
    private boolean closed; // guarded by this

    /** A pool of at most so many spares, none of which is started yet. */
    public WarmPool(SparePlan plan, int size) {
        this.plan = plan;
        this.size = size;
    }

    /** Starts what is missing, in the background. */
    public void fill() {
        Tasks.platformThread("tractor-warm", this::startMissing).start();
    }

    private void startMissing() {
        while (claimStart()) {
            try {
                admit(Spare.start(ChildLaunch.OF_THIS_PROCESS.get(), plan));
            } catch (IOException | SpawnFailedException failure) {
                LOG.warning(() -> "no spare process: " + failure.getMessage());
                started(false);
            }
        }
    }

    private synchronized boolean claimStart() {
        if (closed || idle.size() + starting >= size || failures >= FAILURES || !HostMemory.has(MEMORY)) {
            return false;
        }
        starting++;
        return true;
    }

    private void admit(Spare spare) {
        synchronized (this) {
            living.add(spare);
            if (closed) {
                spare.kill();
            }
        }
        spare.exit().onDone(() -> ended(spare));
        spare.ready().onDone(() -> {
            boolean ready = spare.ready().result();
            started(ready);
            if (ready) {
                giveBack(spare);
                cacheMaker.make(plan.rehearsal());
            }
        });
    }

    private void started(boolean ready) {
        Deque<Promise<Optional<Spare>>> disappointed = new ArrayDeque<>();
        synchronized (this) {
            starting--;
            failures = ready ? 0 : failures + 1;
            while (!ready && waiting.size() > starting) {
                disappointed.add(waiting.removeLast());
            }
        }
        disappointed.forEach(each -> each.complete(Optional.empty()));
    }

    private synchronized void ended(Spare spare) {
        living.remove(spare);
        if (idle.remove(spare) && !closed) {
            Timers.after(PAUSE, this::fill);
        }
    }

    /**
     * Takes a spare: one that is ready, or else one that is being started and that nobody waits for; empty if there is
     * neither. Whoever no longer wants it gives it back.
     */
    private Promise<Optional<Spare>> take() {
        Promise<Optional<Spare>> taken = new Promise<>();
        synchronized (this) {
            Spare ready = idle.poll();
            if (ready == null && !closed && starting > waiting.size()) {
                waiting.add(taken);
                return taken;
            }
            taken.complete(Optional.ofNullable(ready));
        }
        return taken;
    }

    private void giveBack(Spare spare) {
        Promise<Optional<Spare>> next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                if (!spare.exit().isDone()) {
                    idle.add(spare);
                }
                return;
            }
        }
        next.complete(Optional.of(spare));
    }

    /**
     * Has a spare become an actor's process: one that is ready, or else one that is being started and that nobody waits
     * for. Does not wait.
     *
     * @param wanted asked when there is one; if it is not wanted any more it stays a spare
     * @return completed with the process; empty if there is no spare, or none is wanted any more
     */
    public Promise<Optional<LeasedProcess>> lease(Lease lease, BooleanSupplier wanted) {
        Promise<Optional<LeasedProcess>> leased = new Promise<>();
        Promise<Optional<Spare>> taken = take();
        taken.onDone(() -> {
            Optional<Spare> spare = taken.result();
            if (spare.isPresent() && !wanted.getAsBoolean()) {
                giveBack(spare.get());
                leased.complete(Optional.empty());
            } else {
                leased.complete(spare.flatMap(found -> become(found, lease)));
            }
        });
        return leased;
    }

    private Optional<LeasedProcess> become(Spare spare, Lease lease) {
        try {
            spare.become(lease);
            Timers.after(PAUSE, this::fill);
            return Optional.of(spare);
        } catch (IOException broken) {
            LOG.debug(() -> "a spare process has gone: " + broken.getMessage());
            spare.kill();
            return Optional.empty();
        }
    }

    /** Ends all that were spares once, and waits for their end, though not for long. */
    @Override
    public void close() {
        List<Spare> all;
        List<Promise<Optional<Spare>>> disappointed;
        synchronized (this) {
            closed = true;
            all = List.copyOf(living);
            disappointed = List.copyOf(waiting);
            waiting.clear();
            idle.clear();
        }
        disappointed.forEach(each -> each.complete(Optional.empty()));
        cacheMaker.close();
        all.forEach(Spare::kill);
        all.forEach(each -> each.exit().awaitUninterruptibly(REAP));
    }
}
