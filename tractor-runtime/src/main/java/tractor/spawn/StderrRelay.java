package tractor.spawn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tractor.log.TractorLog;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * Passes a child's standard error on to this process's, and keeps the end of it for the error that reports the child's
 * death. Runs on a platform thread, so that no child ever blocks on a full pipe.
 */
final class StderrRelay {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final int KEPT = 4096;

    private final Promise<Boolean> ended = new Promise<>();
    private final byte[] kept = new byte[KEPT];
    private long total; // guarded by this

    private StderrRelay() {}

    static StderrRelay start(InputStream source, Uid uid) {
        StderrRelay relay = new StderrRelay();
        Tasks.platformThread("tractor-stderr-" + uid.name(), () -> relay.copy(source, uid))
                .start();
        return relay;
    }

    private void copy(InputStream source, Uid uid) {
        byte[] buffer = new byte[KEPT];
        try (source) {
            for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                keep(buffer, n);
                System.err.write(buffer, 0, n);
                System.err.flush();
            }
        } catch (IOException broken) {
            LOG.runtime(() -> "standard error of " + uid + " broke off: " + broken.getMessage());
        } finally {
            ended.complete(true);
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            kept[(int) (total++ % KEPT)] = buffer[i];
        }
    }

    /** The last output, after waiting at most that long for the pipe to end. */
    String tail(Duration patience) {
        ended.awaitUninterruptibly(patience);
        synchronized (this) {
            int length = (int) Math.min(total, KEPT);
            byte[] tail = new byte[length];
            for (int i = 0; i < length; i++) {
                tail[i] = kept[(int) ((total - length + i) % KEPT)];
            }
            return new String(tail, StandardCharsets.UTF_8).strip();
        }
    }
}
