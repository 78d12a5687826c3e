package tractor.actor;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tractor.spawn.SpawnedChild;

/** The processes of one actor's children, from start to end and whichever nursery they belong to. Safe for any thread. */
final class ChildProcesses {
    private final Set<SpawnedChild> living = ConcurrentHashMap.newKeySet();

    void add(SpawnedChild child) {
        living.add(child);
        child.exit().onDone(() -> living.remove(child));
    }

    void killAll() {
        living.forEach(SpawnedChild::kill);
    }

    /** Waits until none lives, at most that long and through any interrupt. */
    void awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean inTime = true;
        for (List<SpawnedChild> left = List.copyOf(living); inTime && !left.isEmpty(); left = List.copyOf(living)) {
            inTime = left.getFirst().exit().awaitUninterruptibly(Duration.ofNanos(end - System.nanoTime()));
        }
    }
}
