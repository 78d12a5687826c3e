package tractor.transport;

/** Waiting to the end although interrupted: for {@code close()}. */
final class Uninterruptible {

    private Uninterruptible() {}

    /** Something that waits, and can be begun again after an interrupt. */
    @FunctionalInterface
    interface Wait {
        void await() throws InterruptedException;
    }

    /** Waits to the end; an interrupt meanwhile is kept in the thread's flag. */
    static void await(Wait wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
