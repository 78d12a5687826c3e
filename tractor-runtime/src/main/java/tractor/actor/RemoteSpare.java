package tractor.actor;

import java.util.List;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.rpc.Portal;
import tractor.spawn.LeasedProcess;
import tractor.task.Promise;

/** A process that the root has given to an actor, which asks the root for all that it wants of it. */
final class RemoteSpare implements LeasedProcess {
    /** Nobody knows how it has ended: the root is gone, and it with the root. */
    private static final int UNKNOWN = 255;

    private final Portal root;
    private final String uuid;
    private final long pid;
    private final Promise<Integer> exit = new Promise<>();
    private volatile String lastWords = "";

    RemoteSpare(Portal root, String uuid, long pid) {
        this.root = root;
        this.uuid = uuid;
        this.pid = pid;
        Promise<Raw> told = root.postRaw(CancelRequest.SELF, SpareCalls.EXIT, SpareCalls.arguments(List.of(uuid)));
        told.onDone(() -> ended(told));
    }

    private void ended(Promise<Raw> told) {
        int code = UNKNOWN;
        try {
            SpareCalls.Exit how = SpareCalls.Exit.of(told.result());
            code = how.code();
            lastWords = how.lastWords();
        } catch (RuntimeException lost) {
            lastWords = "(lost, like the root that relayed its standard error: " + lost.getMessage() + ")";
        } finally {
            exit.complete(code);
        }
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public Promise<Integer> exit() {
        return exit;
    }

    @Override
    public void terminate() {
        end(root, uuid, SpareCalls.POLITELY);
    }

    @Override
    public void kill() {
        end(root, uuid, SpareCalls.AT_ONCE);
    }

    static void end(Portal root, String uuid, String how) {
        var _ = root.postRaw(CancelRequest.SELF, SpareCalls.END, SpareCalls.arguments(List.of(uuid, how)));
    }

    @Override
    public String stderrTail() {
        return lastWords;
    }
}
