package tractor.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import tractor.task.Promise;

/** How the callee's actor ends in rules in which it does: once, for all that play with it. */
final class Finale {
    /** For rules that the actor survives. */
    static final Finale NONE = new Finale(0, () -> {
        throw new AssertionError("nobody is to cancel this actor");
    });

    private final int players;
    private final Cancel cancel;
    private final AtomicInteger arrived = new AtomicInteger();
    private final Promise<Boolean> over = new Promise<>();

    /** Cancels the actor, and waits for its acknowledgement. */
    @FunctionalInterface
    interface Cancel {
        void run() throws InterruptedException;
    }

    Finale(int players, Cancel cancel) {
        this.players = players;
        this.cancel = cancel;
    }

    boolean isExpected() {
        return players > 0;
    }

    void cancelFromHere() throws InterruptedException {
        cancel.run();
    }

    /** The last to come cancels for all. */
    void cancelWhenAllAreThere() throws InterruptedException {
        if (arrived.incrementAndGet() < players) {
            over.await();
            return;
        }
        try {
            cancel.run();
            over.complete(true);
        } catch (RuntimeException | InterruptedException failure) {
            over.fail(failure);
            throw failure;
        }
    }

    /** What a method has noted down whose process is no more. */
    static String lastWords(Path diary) throws IOException {
        return Files.readString(diary);
    }
}
