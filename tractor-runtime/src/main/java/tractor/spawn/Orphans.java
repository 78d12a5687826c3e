package tractor.spawn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * The actors below one that has ended in disorder. They hear of it by the loss of their link and end by themselves; those
 * that cannot, since they are stopped or hang, would be left for good. They are known by their lineage, which stands in the
 * environment that every process inherits, whoever its parent is by then (Linux; elsewhere none are found).
 */
final class Orphans {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** How long killed processes may take to end; the system does that in milliseconds. */
    private static final Duration REAP = Duration.ofSeconds(10);

    private final Uid dead;
    private final Set<ProcessHandle> known = new LinkedHashSet<>(); // that have not ended, when last seen

    private Orphans(Uid dead) {
        this.dead = dead;
    }

    /** Waits until all actors below that one have ended, kills those that have not in that time, and waits for these. */
    static Promise<Boolean> end(Uid dead, Duration patience) {
        Promise<Boolean> ended = new Promise<>();
        Orphans orphans = new Orphans(dead);
        Thread watch = Tasks.platformThread("tractor-orphans-" + dead.name(), () -> {
            try {
                orphans.end(patience.toNanos());
            } finally {
                ended.complete(true);
            }
        });
        try {
            watch.start();
        } catch (OutOfMemoryError exhausted) { // whoever waits is to go on, and none may be left
            orphans.kill();
            LOG.error(() -> "no thread to watch the actors below " + dead + ": killed them", exhausted);
            ended.complete(true);
        }
        return ended;
    }

    private void kill() {
        if (anyRuns()) {
            known.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void end(long patience) {
        if (await(patience)) {
            return;
        }
        long start = System.nanoTime();
        do {
            List<Long> pids = known.stream().map(ProcessHandle::pid).toList();
            LOG.warning(() -> "actors below " + dead + ", which has ended, do not end by themselves: killing " + pids);
            known.forEach(ProcessHandle::destroyForcibly);
            if (System.nanoTime() - start > REAP.toNanos()) {
                LOG.error(() -> "the system does not end the processes " + pids);
                return;
            }
        } while (!await(REAP.toNanos() / 10));
    }

    /** Waits until none runs any more, at most that long. */
    private boolean await(long patience) {
        Promise<Boolean> never = new Promise<>();
        long start = System.nanoTime();
        while (anyRuns()) {
            if (System.nanoTime() - start > patience) {
                return false;
            }
            never.awaitUninterruptibly(LOOK_AGAIN);
        }
        return true;
    }

    /** An ending process loses its words and environment first, and then the rest: once seen, it is watched to its end. */
    private boolean anyRuns() {
        ProcessHandle.allProcesses().filter(this::isBelow).forEach(known::add);
        known.removeIf(each -> !HostProcess.isRunning(each.pid()));
        return !known.isEmpty();
    }

    private boolean isBelow(ProcessHandle process) {
        return read(process, "cmdline").contains("\0" + JavaCommand.MARK + "\0")
                && lineage(process).contains("/" + dead.uuid() + "/");
    }

    private static String lineage(ProcessHandle process) {
        return Arrays.stream(read(process, "environ").split("\0", -1))
                .filter(variable -> variable.startsWith(HostEnvironment.LINEAGE + "="))
                .findFirst()
                .orElse("");
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(
                    PROCESSES.resolve(Long.toString(process.pid())).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNotOurs) {
            return "";
        }
    }
}
