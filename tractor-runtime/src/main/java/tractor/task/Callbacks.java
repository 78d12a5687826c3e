package tractor.task;

/** Runs short callbacks whose failure must not hurt the thread that happens to run them. */
final class Callbacks {
    private Callbacks() {}

    /**
     * Runs it; what it throws goes to the current thread's uncaught exception handler, and what that throws is ignored,
     * as the platform does.
     */
    static void run(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            report(failure);
        }
    }

    @SuppressWarnings("EmptyCatch") // there is nobody left to tell
    private static void report(Throwable failure) {
        Thread current = Thread.currentThread();
        try {
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        } catch (Throwable ignored) {
            // a handler that fails must not stop the callbacks after this one
        }
    }
}
