package tractor.spawn;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import sun.misc.Signal;
import sun.misc.SignalHandler;
import tractor.log.TractorLog;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Registration;
import tractor.task.Tasks;
import tractor.task.Timers;

/** What an actor does to its own process: its title, its signals, its end. */
public final class HostProcess {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final Path PROCESSES = Path.of("/proc");
    private static final String TITLE = "/proc/self/comm";
    private static final Duration ENDING = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Duration STARTED_LATE = Duration.ofMillis(100);
    private static final int SPARE_ROOM = 16;
    private static final int TITLE_BYTES = 15;
    private static final int HALTED = 70;
    private static final int SIGNALLED = 128;

    private HostProcess() {}

    /** Whether a process of that id runs; one that has ended and only waits to be reaped does not. */
    public static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && !isZombie(pid))
                .isPresent();
    }

    /** Not while other threads of it still end: they keep its sockets open. */
    private static boolean isZombie(long pid) {
        String[] tasks = PROCESSES.resolve(pid + "/task").toFile().list();
        return read(pid, "stat").contains(") Z ") && tasks != null && tasks.length <= 1;
    }

    /** Whether there is no process of that id any more. Waits, for a moment at most, for one that is just ending. */
    public static boolean hasEnded(long pid) {
        long start = System.nanoTime();
        Promise<Boolean> never = new Promise<>();
        boolean running = isRunning(pid);
        while (running && isEnding(pid) && System.nanoTime() - start < ENDING.toNanos()) {
            never.awaitUninterruptibly(LOOK_AGAIN);
            running = isRunning(pid);
        }
        return !running;
    }

    /** A process gives up its memory, where its command line is, before its sockets. */
    private static boolean isEnding(long pid) {
        return Files.exists(PROCESSES.resolve(Long.toString(pid)))
                && read(pid, "cmdline").isEmpty();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(PROCESSES.resolve(pid + "/" + file), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNotLinux) {
            return "";
        }
    }

    /**
     * Waits until all processes of actors below that one have ended, and kills those that have not in that time.
     *
     * @return completed when none runs any more
     */
    public static Promise<Boolean> endOrphans(Uid dead, Duration patience) {
        return Orphans.end(dead, patience);
    }

    /** Names the process as the system's tools show it, where the system lets us without native code (Linux). */
    public static void setTitle(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        try (FileOutputStream title = new FileOutputStream(TITLE)) {
            title.write(bytes, 0, Math.min(bytes.length, TITLE_BYTES));
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
            hook.start(); // nobody waits for it any more
            return Registration.NONE;
        }
        return () -> {
            try {
                return Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                return false;
            }
        };
    }

    /**
     * Has the action run for each further Ctrl-C or SIGTERM of a process that is ending already, with the exit code that
     * such a signal stands for; the platform ignores them.
     */
    public static void onFurtherSignals(IntConsumer action) {
        for (String name : List.of("INT", "TERM")) {
            try {
                Signal.handle(new Signal(name), signal -> action.accept(SIGNALLED + signal.getNumber()));
            } catch (IllegalArgumentException reserved) {
                LOG.runtime(() -> "signals are left to the system: " + reserved.getMessage()); // -Xrs
            }
        }
    }

    /**
     * Has the action run whenever this process is sent a signal, on a thread of the platform's.
     *
     * @param name without {@code SIG}
     * @return puts back what was done at that signal before
     * @throws IllegalArgumentException when the system has no such signal, or keeps it for itself
     */
    public static Registration onSignal(String name, Runnable action) {
        Signal signal = new Signal(name);
        SignalHandler handler = sent -> action.run();
        SignalHandler before = Signal.handle(signal, handler);
        return () -> {
            SignalHandler last = Signal.handle(signal, before);
            if (last.equals(handler)) {
                return true;
            }
            Signal.handle(signal, last); // somebody has taken it over meanwhile
            return false;
        };
    }

    /** Whether the thread has called {@link System#exit}, from which it does not return. */
    public static boolean isExiting(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
    }

    /** Lets the current thread end by that exception without the platform's printing it. */
    public static void endQuietlyBy(Throwable expected) {
        Thread current = Thread.currentThread();
        Thread.UncaughtExceptionHandler usual = current.getUncaughtExceptionHandler();
        current.setUncaughtExceptionHandler((thread, thrown) -> {
            if (!thrown.equals(expected)) {
                usual.uncaughtException(thread, thrown);
            }
        });
    }

    /**
     * Ends this process as {@link System#exit} does, with all shutdown hooks, once its main thread returns, which that must
     * do now. A JVM whose main thread was its last one ends so by itself. That takes a process far less time:
     * {@code System.exit} first looks for somebody who logs it, and loads the platform's logging for that.
     */
    public static void endMain(int code) {
        if (code != 0 || othersHoldTheJvm()) {
            System.exit(code);
        }
        var _ = exitAfter(STARTED_LATE);
    }

    /** Ends the process in a while, with 0, if it still is there: a thread may be started when nobody looks any more. */
    public static Registration exitAfter(Duration delay) {
        return Timers.after(delay, HostProcess::startExit);
    }

    private static void startExit() {
        Tasks.platformThread("tractor-exit", () -> System.exit(0)).start(); // timers are to go on meanwhile
    }

    /** Whether any other thread keeps the JVM alive. */
    private static boolean othersHoldTheJvm() {
        Thread current = Thread.currentThread();
        ThreadGroup all = current.getThreadGroup();
        for (ThreadGroup above = all.getParent(); above != null; above = all.getParent()) {
            all = above;
        }
        Thread[] threads = new Thread[all.activeCount() + SPARE_ROOM];
        int count = all.enumerate(threads);
        if (count == threads.length) {
            return true; // there may be more
        }
        for (int i = 0; i < count; i++) {
            if (threads[i] != current && !threads[i].isDaemon()) {
                return true;
            }
        }
        return false;
    }

    /** Ends this process at once, whatever still runs in it. */
    public static void haltWith(int code) {
        Runtime.getRuntime().halt(code);
    }

    /** Ends this process at once, and says why. */
    public static void halt(String why) {
        try {
            System.err.println("tractor: the process of an actor halts: " + why);
        } finally {
            haltWith(HALTED);
        }
    }
}
