package tractor.transport;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How senders wait for room. */
class FrameQueueTest {

    private static final byte[] FRAME = new byte[10];

    @Test
    void noSenderIsLeftWaitingAtAnEmptyQueue() {
        // Room for one frame: the sender waits, or is about to, each time that the queue becomes empty.
        var queue = new FrameQueue(1);
        int frames = 20_000;
        var sent = new CompletableFuture<Boolean>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                for (int n = 0; n < frames; n++) {
                    queue.put(FRAME, () -> false);
                }
                sent.complete(true);
            } catch (InterruptedException e) {
                sent.completeExceptionally(e);
            }
        });
        for (int n = 0; n < frames; n++) {
            byte[] frame = queue.poll();
            while (frame == null) {
                assertThat(Thread.interrupted()).isFalse(); // by the time limit of the test
                frame = queue.poll();
            }
            queue.written(frame);
        }
        assertThat(sent.join()).isTrue();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void anEndWakesTheSenderWithNothingQueued() throws Exception {
        var queue = new FrameQueue(1);
        queue.put(FRAME, () -> false);
        var ended = new CompletableFuture<Boolean>();
        var outcome = new CompletableFuture<Boolean>();
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(queue.put(FRAME, ended::isDone));
            } catch (InterruptedException e) {
                outcome.completeExceptionally(e);
            }
        });
        while (sender.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        ended.complete(true);
        queue.wakeWaiting();
        assertThat(outcome.join()).isFalse();
        assertThat(queue.poll()).isSameInstanceAs(FRAME);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void aBoundRefusesWhatWouldExceedIt() {
        var queue = new FrameQueue(1);
        long two = 2L * (FRAME.length + TransportLimits.FRAME_COST);
        assertThat(queue.offer(FRAME, two)).isTrue();
        assertThat(queue.offer(FRAME, two)).isTrue();
        assertThat(queue.offer(FRAME, two)).isFalse();
        queue.written(FRAME);
        assertThat(queue.offer(FRAME, two)).isTrue();
    }
}
