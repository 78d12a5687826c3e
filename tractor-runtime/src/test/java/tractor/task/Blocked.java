package tractor.task;

import java.util.concurrent.CountDownLatch;

/** Calls that never return by themselves, ours and a foreign one. */
final class Blocked {
    private Blocked() {}

    /** A blocking call of this library. */
    static void forEver() throws InterruptedException {
        new Promise<String>().await();
    }

    /** A blocking call of the platform, which only an interrupt ends. */
    static void forEverInForeignCode() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** A task that ignores its cancellation until the promise is done. */
    static void untilDone(Promise<?> promise) {
        promise.awaitUninterruptibly();
    }
}
