package tractor.spawn;

import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * Passes a child's standard error on to where it is to go, and keeps the end of it for the error that reports the child's
 * death. Runs on a platform thread, so that no child ever blocks on a full pipe.
 */
final class StderrRelay {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final int KEPT = 4096;

    private final Promise<Boolean> ended = new Promise<>();
    private final byte[] kept = new byte[KEPT];
    private long total; // guarded by this
    private final @Nullable OutputStream elsewhere;

    private StderrRelay(@Nullable OutputStream elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** A relay to a target; opens the file if it is one. */
    static StderrRelay to(OutputTarget target) throws IOException {
        return new StderrRelay(
                switch (target) {
                    case OutputTarget.Inherit() -> null;
                    case OutputTarget.Discard() -> OutputStream.nullOutputStream();
                    case OutputTarget.ToFile(Path file, boolean append) -> new FileOutputStream(file.toFile(), append);
                });
    }

    /** Relays until the source ends. */
    void start(InputStream source, Uid uid) {
        Tasks.platformThread("tractor-stderr-" + uid.name(), () -> copy(source, uid.name()))
                .start();
    }

    /** The same; the first byte of that value is not passed on, but announced. */
    void startUntil(int mark, Runnable announce, InputStream source, String name) {
        Tasks.platformThread("tractor-stderr-" + name, () -> {
                    Marked marked = new Marked(source, mark, announce);
                    copy(marked, name);
                })
                .start();
    }

    /** Leaves out one byte. */
    private static final class Marked extends FilterInputStream {
        private final int mark;
        private final Runnable announce;
        private boolean seen;

        Marked(InputStream source, int mark, Runnable announce) {
            super(source);
            this.mark = mark;
            this.announce = announce;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            for (int i = 0; i < n && !seen; i++) {
                if (buffer[offset + i] == mark) {
                    seen = true;
                    n--;
                    System.arraycopy(buffer, offset + i + 1, buffer, offset + i, n - i);
                    announce.run();
                }
            }
            return n;
        }
    }

    private void copy(InputStream source, String name) {
        byte[] buffer = new byte[KEPT];
        OutputStream sink = elsewhere == null ? System.err : elsewhere;
        try (source) {
            for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                keep(buffer, n);
                sink.write(buffer, 0, n);
                sink.flush();
            }
        } catch (IOException broken) {
            LOG.runtime(() -> "standard error of " + name + " broke off: " + broken.getMessage());
        } finally {
            ended.complete(true);
            close();
        }
    }

    /** Closes the file, if there is one. */
    void close() {
        if (elsewhere != null) {
            try {
                elsewhere.close();
            } catch (IOException failure) {
                LOG.warning(() -> "what a child has said may be incomplete in its file: " + failure.getMessage());
            }
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
