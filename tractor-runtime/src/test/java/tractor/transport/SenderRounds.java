package tractor.transport;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Senders that each send one frame at the same moment and begin the next round when all frames have arrived: a frame
 * that is left in the queue has no successor that would push it out, and stops the rounds.
 */
final class SenderRounds implements ConnectionHandler {

    private final Connection connection;
    private final int senders;
    private final int rounds;
    private final Semaphore turns;
    private final Semaphore roundsDone = new Semaphore(0);
    private int frames; // touched on the loop only

    SenderRounds(Connection connection, int senders, int rounds) {
        this.connection = connection;
        this.senders = senders;
        this.rounds = rounds;
        this.turns = new Semaphore(senders);
    }

    @Override
    public void onFrame(Connection receiver, byte[] body) {
        if (++frames % senders == 0) {
            roundsDone.release();
            turns.release(senders);
        }
    }

    @Override
    public void onClosed(Connection receiver, TransportClosedException reason) {}

    void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < senders; n++) {
            threads.add((n % 2 == 0 ? Thread.ofPlatform().daemon() : Thread.ofVirtual()).start(this::sendEachRound));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(roundsDone.tryAcquire(rounds, 30, TimeUnit.SECONDS)).isTrue();
        roundsDone.release(rounds);
    }

    private void sendEachRound() {
        try {
            for (int n = 0; n < rounds; n++) {
                if (!turns.tryAcquire(30, TimeUnit.SECONDS)) {
                    return;
                }
                connection.send(new byte[] {1});
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int completed() {
        return roundsDone.availablePermits();
    }
}
