package tractor.msg;

import java.time.Duration;
import java.util.Objects;

/**
 * How long the runtime waits before it goes on without an answer. The defaults are the original's; a root's limits are
 * inherited by its whole tree.
 *
 * @param handshake for a new peer to introduce itself, and for a registrar to answer a question (10 s)
 * @param probe for one registry address to show whether a registrar answers there (1 s)
 * @param register for the registrars to take an actor that ends out of their registries (0.5 s)
 * @param cancelActor for an actor to acknowledge that it was cancelled (0.5 s)
 * @param cancelTask for an actor to acknowledge that one of its tasks was cancelled (0.616 s)
 * @param teardown for all cancelled children of a nursery to end by themselves before they are terminated (3 s)
 * @param hardKill for a terminated child to end before it is killed (1.6 s)
 */
public record TimeLimits(
        Duration handshake,
        Duration probe,
        Duration register,
        Duration cancelActor,
        Duration cancelTask,
        Duration teardown,
        Duration hardKill) {
    /** The original runtime's constants. */
    public static final TimeLimits DEFAULT = new TimeLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofMillis(616),
            Duration.ofSeconds(3),
            Duration.ofMillis(1_600));

    public TimeLimits {
        positive(handshake, "handshake");
        positive(probe, "probe");
        positive(register, "register");
        positive(cancelActor, "cancelActor");
        positive(cancelTask, "cancelTask");
        positive(teardown, "teardown");
        positive(hardKill, "hardKill");
    }

    private static void positive(Duration limit, String name) {
        Objects.requireNonNull(limit, name);
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("the time limit '" + name + "' must be positive, got " + limit);
        }
    }

    /** These limits with another one for {@link #cancelActor}. */
    public TimeLimits withCancelActor(Duration limit) {
        return new TimeLimits(handshake, probe, register, limit, cancelTask, teardown, hardKill);
    }

    /** These limits with another one for {@link #cancelTask}. */
    public TimeLimits withCancelTask(Duration limit) {
        return new TimeLimits(handshake, probe, register, cancelActor, limit, teardown, hardKill);
    }

    /** These limits with another one for {@link #teardown}. */
    public TimeLimits withTeardown(Duration limit) {
        return new TimeLimits(handshake, probe, register, cancelActor, cancelTask, limit, hardKill);
    }

    /** These limits with another one for {@link #hardKill}. */
    public TimeLimits withHardKill(Duration limit) {
        return new TimeLimits(handshake, probe, register, cancelActor, cancelTask, teardown, limit);
    }

    /** The limits in milliseconds, as a parent hands them to its child. */
    public String format() {
        return String.join(
                ",",
                millis(handshake),
                millis(probe),
                millis(register),
                millis(cancelActor),
                millis(cancelTask),
                millis(teardown),
                millis(hardKill));
    }

    /** The inverse of {@link #format}. */
    public static TimeLimits parse(String text) {
        String[] part = text.split(",", -1);
        if (part.length != 7) {
            throw new IllegalArgumentException("expected seven time limits, got '" + text + "'");
        }
        return new TimeLimits(
                of(part[0]), of(part[1]), of(part[2]), of(part[3]), of(part[4]), of(part[5]), of(part[6]));
    }

    private static String millis(Duration limit) {
        return Long.toString(limit.toMillis());
    }

    private static Duration of(String millis) {
        return Duration.ofMillis(Long.parseLong(millis));
    }
}
