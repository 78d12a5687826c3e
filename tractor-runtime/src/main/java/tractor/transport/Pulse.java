package tractor.transport;

import java.time.Duration;

/**
 * The signs of life on one connection. Silence is counted in turns of the watch and not by the clock: when this process
 * itself was stopped for a while, a single turn has passed, and what the peer sent meanwhile is read before the next. Used
 * on the loop only.
 */
final class Pulse {
    private static final int TURNS = 4;

    private final IoLoop loop;
    private final LoopConnection connection;
    private final byte[] sign;
    private final Duration every;
    private final Duration silence;
    private int silentTurns;

    Pulse(IoLoop loop, LoopConnection connection, byte[] sign, Duration every, Duration silence) {
        this.loop = loop;
        this.connection = connection;
        this.sign = sign;
        this.every = every;
        this.silence = silence;
    }

    void begin() {
        beat();
        awaitTurn();
    }

    private void beat() {
        if (connection.post(sign)) {
            loop.schedule(every, this::beat);
        }
    }

    private void awaitTurn() {
        loop.schedule(silence.dividedBy(TURNS), this::watch);
    }

    private void watch() {
        silentTurns = connection.heardSince() ? 0 : silentTurns + 1;
        if (silentTurns == TURNS) {
            connection.onSilence(silence);
        } else if (connection.isOpen()) {
            awaitTurn();
        }
    }
}
