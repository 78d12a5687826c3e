package tractor.task;

/** Runs short callbacks whose failure must not hurt the thread that happens to run them. */
final class Callbacks {
    private Callbacks() {}

    /** Runs it; what it throws goes to the current thread's uncaught exception handler. */
    static void run(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        }
    }
}
