package tractor.spawn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;
import tractor.log.TractorLog;
import tractor.task.Registration;
import tractor.task.Tasks;

/** What an actor does to its own process: its title, its signals, its end. */
public final class HostProcess {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final Path TITLE = Path.of("/proc/self/comm");
    private static final int TITLE_BYTES = 15;
    private static final int HALTED = 70;

    private HostProcess() {}

    /** Names the process as the system's tools show it, where the system lets us without native code (Linux). */
    public static void setTitle(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(TITLE, Arrays.copyOf(bytes, Math.min(bytes.length, TITLE_BYTES)));
        } catch (IOException notHere) {
            LOG.runtime(() -> "no process title: " + notHere.getMessage());
        }
    }

    /** Lets SIGINT pass: it is the root that answers Ctrl-C, and cancels its tree in order. */
    public static void ignoreInterruptSignal() {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    }

    /** Has the action run when this process is told to end (Ctrl-C, SIGTERM, exit), which then waits for the action. */
    public static Registration onShutdown(Runnable action) {
        Thread hook = Tasks.platformThread("tractor-shutdown", action);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return () -> false;
        }
        return () -> {
            try {
                return Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                return false;
            }
        };
    }

    /** Ends this process at once, whatever still runs in it. */
    public static void halt() {
        System.err.println("tractor: tasks or exit hooks ignored the actor's end: the process halts");
        Runtime.getRuntime().halt(HALTED);
    }
}
