package tractor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The spare processes of the root of this JVM, as the system shows them. */
public final class Spares {
    private static final String MARK = " tractor._spare ";
    private static final String ENTRY = "tractor.actor.SpareMain ";
    private static final String READY = "tractor spare";

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
        return Await.until(
                () -> all().stream().filter(Spares::isReady).toList(),
                found -> found.size() >= count,
                count + " ready spares");
    }

    /** Waits until there is one besides these. */
    public static List<ProcessHandle> awaitOtherThan(Collection<ProcessHandle> known) {
        return Await.until(Spares::all, found -> !known.containsAll(found), "spares besides " + known);
    }
}
