package tractor.faults;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What strikes the victim: a signal from outside, a broken link, or what its own code does. */
enum Fault {
    SIGKILL,
    SIGTERM,
    SIGSTOP,
    HALF_CLOSED_SOCKET,
    CLOSED_SOCKET,
    CPU_LOOP,
    SWALLOWED_INTERRUPTS,
    OUT_OF_MEMORY,
    SYSTEM_EXIT;

    @SuppressWarnings("unused") // so that nobody sees that the allocation is in vain
    private static long @Nullable [] hoard;

    /** The signal, as {@code kill} names it. */
    Optional<String> signal() {
        return name().startsWith("SIG") ? Optional.of(name().substring("SIG".length())) : Optional.empty();
    }

    boolean breaksTheLink() {
        return this == HALF_CLOSED_SOCKET || this == CLOSED_SOCKET;
    }

    /** Whether it is the victim's own task that goes wrong. */
    boolean strikesTheTask() {
        return signal().isEmpty() && !breaksTheLink();
    }

    /** Whether the victim's task holds on for ever, and nothing comes of it by itself. */
    boolean onlyHoldsOn() {
        return this == CPU_LOOP || this == SWALLOWED_INTERRUPTS;
    }

    /** In the victim's task, which then goes wrong in this way. */
    void strikeThisTask() {
        switch (this) {
            case CPU_LOOP -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }
            case SWALLOWED_INTERRUPTS -> swallowInterrupts();
            case OUT_OF_MEMORY -> hoard = new long[Integer.MAX_VALUE - 8];
            case SYSTEM_EXIT -> System.exit(0);
            default -> throw new IllegalStateException(this + " comes from outside");
        }
    }

    private static void swallowInterrupts() {
        CountDownLatch never = new CountDownLatch(1);
        boolean over = false;
        while (!over) {
            over = awaitOrSwallow(never);
        }
    }

    private static boolean awaitOrSwallow(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException swallowed) {
            return false;
        }
    }
}
