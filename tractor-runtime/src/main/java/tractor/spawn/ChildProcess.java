package tractor.spawn;

import java.time.Duration;
import tractor.msg.Uid;
import tractor.task.Promise;

/** A child that is a process of the system. */
final class ChildProcess implements SpawnedChild {
    /** How long the rest of a dead child's standard error may take to arrive. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Uid uid;
    private final Process process;
    private final Promise<Integer> exit = new Promise<>();
    private final StderrRelay stderr;
    private final Runnable dialled;

    /**
     * Watches a process that has just been started.
     *
     * @param dialled run once it has dialled back, or has ended without; perhaps more than once
     */
    ChildProcess(Process process, SpawnRequest request, StderrRelay stderr, Runnable dialled) {
        this.uid = request.uid();
        this.process = process;
        this.stderr = stderr;
        this.dialled = dialled;
        stderr.start(process.getErrorStream(), request.uid());
        var _ = process.onExit().thenAccept(ended -> {
            try {
                dialled.run();
                request.tidy().accept(process.pid());
            } finally {
                exit.complete(ended.exitValue());
            }
        });
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Promise<Integer> exit() {
        return exit;
    }

    @Override
    public void hasDialled() {
        dialled.run();
    }

    @Override
    public void terminate() {
        process.destroy();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public Promise<Boolean> endOrphans(Duration patience) {
        return Orphans.end(uid, patience);
    }

    @Override
    public String stderrTail() {
        return stderr.tail(exit.isDone() ? LAST_WORDS : Duration.ZERO);
    }
}
