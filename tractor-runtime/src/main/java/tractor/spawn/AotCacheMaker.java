package tractor.spawn;

import org.jspecify.annotations.Nullable;
import tractor.task.Tasks;

/** Has the AOT cache of this process's children made if it is missing, at most once. Safe for any thread. */
final class AotCacheMaker implements AutoCloseable {
    private boolean tried; // guarded by this
    private boolean closed; // guarded by this
    private @Nullable AotTrainer trainer; // guarded by this

    /**
     * Has it made in the background. Does not wait.
     *
     * @param rehearsal the entry point that plays a child's life; null if there is to be no cache
     */
    synchronized void make(@Nullable String rehearsal) {
        if (!tried && rehearsal != null) {
            tried = true;
            ChildLaunch.OF_THIS_PROCESS
                    .get()
                    .cache()
                    .filter(cache -> !cache.exists())
                    .ifPresent(cache -> Tasks.platformThread("tractor-aot", () -> train(cache, rehearsal))
                            .start());
        }
    }

    private synchronized void train(AotCache cache, String rehearsal) {
        if (!closed) {
            trainer = AotTrainer.start(cache, rehearsal);
        }
    }

    /** Ends the making. */
    @Override
    public synchronized void close() {
        closed = true;
        if (trainer != null) {
            trainer.close();
        }
    }
}
