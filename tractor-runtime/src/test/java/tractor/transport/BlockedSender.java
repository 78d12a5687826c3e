package tractor.transport;

import static com.google.common.truth.Truth.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** A thread that sends numbered frames until its send fails. */
final class BlockedSender {

    private static final int FRAME = 5_000;

    private final CompletableFuture<Exception> failure = new CompletableFuture<>();
    private final Thread thread;
    private volatile int sent;

    BlockedSender(Connection connection) {
        thread = Thread.ofVirtual().name("sender").start(() -> {
            try {
                for (int n = 0; ; n++) {
                    connection.send(numbered(n));
                    sent = n + 1;
                }
            } catch (InterruptedException | RuntimeException e) {
                failure.complete(e);
            }
        });
    }

    static byte[] numbered(int n) {
        return ByteBuffer.allocate(FRAME).putInt(n).array();
    }

    static int number(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt();
    }

    /** Waits until the sender waits. */
    void awaitBlocked() {
        while (thread.getState() != Thread.State.WAITING && !failure.isDone()) {
            assertThat(Thread.interrupted()).isFalse(); // by the time limit of the test
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** What ended it; waits for that. */
    Exception failure() {
        return failure.join();
    }

    /** How many frames were sent. */
    int sent() {
        return sent;
    }
}
