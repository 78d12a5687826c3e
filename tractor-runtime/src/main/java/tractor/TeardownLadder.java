package tractor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tractor.actor.ChildActor;
import tractor.log.TractorLog;
import tractor.msg.TimeLimits;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * How children end: all are asked at once; who does not acknowledge in time is terminated, and so is who has
 * acknowledged but does not end; who survives that is killed. Runs on a platform thread, so that neither a spinning task
 * nor an interrupt holds it up.
 */
final class TeardownLadder {
    private static final TractorLog LOG = TractorLog.of("nursery");
    private static final Duration REAP = Duration.ofSeconds(10);

    private final TimeLimits limits;

    TeardownLadder(TimeLimits limits) {
        this.limits = limits;
    }

    /** Begins; the children's exits tell when it is over. Where no thread is to be had, it begins at its end. */
    void start(List<ChildActor> children) {
        if (children.isEmpty()) {
            return;
        }
        try {
            Tasks.platformThread("tractor-teardown", () -> run(children)).start();
        } catch (OutOfMemoryError exhausted) { // none may be left, and the caller's own thread must not wait
            children.forEach(ChildActor::kill);
            LOG.error(() -> "no thread to end children in order: killed " + children, exhausted);
        }
    }

    private void run(List<ChildActor> children) {
        long start = System.nanoTime();
        Map<ChildActor, Promise<Boolean>> acks = new LinkedHashMap<>();
        for (ChildActor child : children) {
            LOG.cancel(() -> "asking " + child + " to end");
            acks.put(child, child.requestCancel());
        }
        Set<ChildActor> terminated = new LinkedHashSet<>();
        acks.forEach((child, ack) -> {
            if (!ack.awaitUninterruptibly(left(start, limits.cancelActor()))
                    && terminate(child, "did not acknowledge")) {
                terminated.add(child);
            }
        });
        for (ChildActor child : children) {
            if (!terminated.contains(child)
                    && !child.exit().awaitUninterruptibly(left(start, limits.teardown()))
                    && terminate(child, "acknowledged but did not end")) {
                terminated.add(child);
            }
        }
        long grace = System.nanoTime();
        for (ChildActor child : terminated) {
            if (!child.exit().awaitUninterruptibly(left(grace, limits.hardKill()))) {
                LOG.warning(() -> child + " survived its termination for " + limits.hardKill() + ": killing it");
                child.kill();
            }
        }
        for (ChildActor child : terminated) {
            if (!child.exit().awaitUninterruptibly(REAP)) {
                LOG.error(() -> "the system does not end process " + child.pid() + " of " + child);
            }
        }
        for (ChildActor child : children) {
            if (child.exit().isDone()) {
                LOG.cancel(() ->
                        child + " has ended with exit code " + child.exit().result());
            }
        }
    }

    private static boolean terminate(ChildActor child, String why) {
        if (child.exit().isDone()) {
            return false;
        }
        LOG.warning(() -> child + " " + why + " in time: terminating it");
        child.terminate();
        return true;
    }

    private static Duration left(long start, Duration limit) {
        return Duration.ofNanos(Math.max(0, start + limit.toNanos() - System.nanoTime()));
    }
}
