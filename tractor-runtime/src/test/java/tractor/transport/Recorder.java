package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a connection delivers, and notes every breach of the promises that a handler relies on. */
final class Recorder implements ConnectionHandler {

    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<TransportClosedException> closed = new CompletableFuture<>();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();

    @Override
    public void onFrame(Connection connection, byte[] body) {
        check("onFrame");
        frames.add(body);
    }

    @Override
    public void onClosed(Connection connection, TransportClosedException reason) {
        check("onClosed");
        closed.complete(reason);
    }

    private void check(String call) {
        if (closed.isDone()) {
            breaches.add(call + " after onClosed");
        }
        if (!Thread.currentThread().getName().startsWith("tractor-io-")) {
            breaches.add(call + " on " + Thread.currentThread());
        }
    }

    /** The next frame. */
    byte[] next() throws InterruptedException {
        byte[] frame = frames.poll(60, TimeUnit.SECONDS);
        assertWithMessage("a frame").that(frame).isNotNull();
        return frame;
    }

    /** How the connection ended; waits for it. */
    TransportClosedException end() throws Exception {
        return closed.get(60, TimeUnit.SECONDS);
    }

    /** How many frames nobody has asked for. */
    int unread() {
        return frames.size();
    }

    void verify() {
        assertThat(breaches).isEmpty();
    }
}
