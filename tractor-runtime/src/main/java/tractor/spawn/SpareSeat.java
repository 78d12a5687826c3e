package tractor.spawn;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * This process, when it is a spare one: hears on standard input what it is to become, and that its root is gone, which ends
 * it at once as long as it is nobody's.
 */
public final class SpareSeat {
    private static final TractorLog LOG = TractorLog.of("spawn");

    private static final Duration PLAY = Duration.ofSeconds(5);

    private final Promise<Boolean> played = new Promise<>();
    private final Promise<Lease> lease = new Promise<>();
    private final Promise<Boolean> rootGone = new Promise<>();
    private final long root;

    private SpareSeat(long root) {
        this.root = root;
    }

    /** Starts to listen. What the process reads from standard input later is empty. */
    public static SpareSeat take() {
        SpareSeat seat = new SpareSeat(
                ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L));
        InputStream input = System.in;
        System.setIn(InputStream.nullInputStream()); // as that of any other actor's process
        Tasks.platformThread("tractor-root-watch", () -> seat.hear(input)).start();
        return seat;
    }

    private void hear(InputStream input) {
        try (DataInputStream in = new DataInputStream(input)) {
            lease.complete(Lease.read(in));
            while (in.read() >= 0) {
                // the root says nothing more
            }
        } catch (IOException | IllegalArgumentException broken) {
            LOG.debug(() -> "the root of a spare is gone: " + broken);
        }
        if (!lease.isDone()) {
            played.awaitUninterruptibly(PLAY); // which leaves nothing behind if it is let finish
            HostProcess.haltWith(0);
        }
        rootGone.complete(true);
    }

    /** Says that this process is ready, and waits until it is to become an actor's. */
    public Lease await() throws InterruptedException {
        played.complete(true);
        if (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) != root) {
            HostProcess.haltWith(0); // somebody else holds the other end of the input open
        }
        HostProcess.setTitle("tractor spare");
        System.err.write(Spare.READY);
        System.err.flush();
        return lease.await();
    }

    /** Shows that this process is an actor's, where the system's tools look. */
    public void become(Lease given, String name) {
        Lease own = given.below(root);
        HostProcess.setTitle(name);
        HostEnvironment.adoptAncestors(own.ancestors());
        try {
            ShownWords.replaceFrom(Spare.MARK, own.words());
            ShownWords.replaceVariable(HostEnvironment.LINEAGE, own.lineage());
            ShownWords.replaceVariable(HostEnvironment.ANCESTORS, own.ancestors());
        } catch (IOException notHere) {
            LOG.runtime(() -> "the process of '" + name + "' is not shown as such: " + notHere.getMessage());
        }
    }

    /** Completed when the root is gone. */
    public Promise<Boolean> rootGone() {
        return rootGone;
    }
}
