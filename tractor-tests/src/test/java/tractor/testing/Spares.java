package tractor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The spare processes of the root of this JVM, as the system shows them. */
public final class Spares {
    private static final String MARK = " tractor._spare ";
    private static final String ENTRY = "tractor.actor.SpareMain ";
    private static final String READY = "tractor spare";
    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();
    private static final Duration HANG = Duration.ofSeconds(60);

    private Spares() {}

    /** Those that are nobody's yet, ready or not. */
    public static List<ProcessHandle> all() {
        return ProcessHandle.current().children().filter(Spares::isSpare).toList();
    }

    /** Whether it is nobody's. */
    public static boolean isSpare(ProcessHandle process) {
        return Processes.commandLine(process).contains(MARK) && Processes.isRunning(process);
    }

    /** Whether it is one, or was before it became an actor's. */
    public static boolean wasSpare(ProcessHandle process) {
        return Processes.commandLine(process).contains(ENTRY);
    }

    /** Whether it waits to become an actor's. */
    public static boolean isReady(ProcessHandle process) {
        try {
            return isSpare(process)
                    && Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                            .strip()
                            .equals(READY);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Waits until so many wait. */
    public static List<ProcessHandle> awaitReady(int count) {
        return await(
                () -> all().stream().filter(Spares::isReady).toList(), found -> found.size() >= count, "ready spares");
    }

    /** Waits until there is one besides these. */
    public static List<ProcessHandle> awaitOtherThan(Collection<ProcessHandle> known) {
        return await(Spares::all, found -> !known.containsAll(found), "spares besides " + known);
    }

    private static List<ProcessHandle> await(
            Supplier<List<ProcessHandle>> look, Predicate<List<ProcessHandle>> enough, String what) {
        long start = System.nanoTime();
        List<ProcessHandle> found = look.get();
        while (!enough.test(found)) {
            if (System.nanoTime() - start > HANG.toNanos()) {
                throw new AssertionError("no " + what + ", only " + found);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
            found = look.get();
        }
        return found;
    }
}
