package tractor.log;

import java.util.Objects;
import java.util.function.Supplier;

/** Tells who speaks: what actors and tasks are is known on floors above this one. */
public final class Speakers {
    private static volatile Supplier<Speaker> source =
            () -> new Speaker(null, null, 0, Thread.currentThread().getName());

    private Speakers() {}

    /** For the runtime, which names the actor and the task of the thread that asks. */
    public static void from(Supplier<Speaker> who) {
        source = Objects.requireNonNull(who, "who");
    }

    /** Who speaks on this thread. */
    public static Speaker current() {
        return source.get();
    }
}
