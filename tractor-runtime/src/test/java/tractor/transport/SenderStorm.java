package tractor.transport;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many senders on one connection, interrupted all the while; the receiver verifies every byte and each order. */
final class SenderStorm implements AutoCloseable {

    private final Connection connection;
    private final int framesEach;
    private final List<Thread> senders = new ArrayList<>();
    private final Thread interrupter = Thread.ofPlatform().daemon().unstarted(this::interruptAll);
    private final AtomicLong interrupts = new AtomicLong();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final CountDownLatch left;
    private volatile boolean over;

    SenderStorm(Connection connection, int virtualThreads, int platformThreads, int framesEach) {
        this.connection = connection;
        this.framesEach = framesEach;
        int count = virtualThreads + platformThreads;
        left = new CountDownLatch(count * framesEach);
        for (int n = 0; n < count; n++) {
            int sender = n;
            Runnable work = () -> sendAll(sender);
            senders.add(
                    n < virtualThreads
                            ? Thread.ofVirtual().unstarted(work)
                            : Thread.ofPlatform().unstarted(work));
        }
    }

    private static byte[] frame(int sender, int sequence) {
        ByteBuffer frame = ByteBuffer.allocate(8 + (sender * 7 + sequence) % 120);
        frame.putInt(sender).putInt(sequence);
        while (frame.hasRemaining()) {
            frame.put((byte) (sender + sequence + frame.position()));
        }
        return frame.array();
    }

    private void sendAll(int sender) {
        int sequence = 0;
        while (sequence < framesEach) {
            try {
                send(frame(sender, sequence), sequence);
                sequence++;
            } catch (InterruptedException e) {
                interrupts.incrementAndGet(); // nothing was sent: the same frame again
            } catch (RuntimeException e) {
                problems.add("sender " + sender + " at " + sequence + ": " + e);
                return;
            }
        }
    }

    private void send(byte[] frame, int sequence) throws InterruptedException {
        switch (sequence % 4) {
            case 0 -> connection.sendInBurst(frame);
            case 1 -> connection.sendAhead(frame);
            default -> connection.send(frame);
        }
    }

    private void interruptAll() {
        while (!over) {
            senders.forEach(Thread::interrupt);
            Thread.onSpinWait();
        }
    }

    ConnectionHandler receiver(IoLoop loop) {
        return new ConnectionHandler() {
            private final int[] expected = new int[senders.size()];
            private int frames;

            @Override
            public void onFrame(Connection connection, byte[] body) {
                ByteBuffer header = ByteBuffer.wrap(body);
                int sender = header.getInt();
                int sequence = header.getInt();
                if (sequence != expected[sender]++ || !Arrays.equals(body, frame(sender, sequence))) {
                    problems.add("frame " + sequence + " of sender " + sender);
                }
                left.countDown();
                if (++frames % 5_000 == 0) {
                    connection.pauseReading();
                    loop.schedule(Duration.ofMillis(5), connection::resumeReading);
                }
            }

            @Override
            public void onClosed(Connection connection, TransportClosedException reason) {
                if (left.getCount() > 0) {
                    problems.add("closed: " + reason);
                }
            }
        };
    }

    void run() throws InterruptedException {
        senders.forEach(Thread::start);
        interrupter.start();
        if (!left.await(100, TimeUnit.SECONDS)) {
            problems.add(left.getCount() + " frames are missing");
        }
    }

    Queue<String> problems() {
        return problems;
    }

    long received() {
        return (long) senders.size() * framesEach - left.getCount();
    }

    long interrupts() {
        return interrupts.get();
    }

    @Override
    public void close() {
        over = true;
        if (left.getCount() > 0) {
            connection.abort("the storm failed"); // or its senders would wait for ever
        }
        Uninterruptible.await(interrupter::join);
        senders.forEach(sender -> Uninterruptible.await(sender::join));
    }
}
