package tractor.spawn;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tractor.host.HostEnvironment;
import tractor.task.Promise;

/**
 * A JVM that waits to become an actor's process, as its root holds it. It is told once what to become, and its standard
 * input stays open for as long as its root is there.
 */
public final class Spare implements LeasedProcess {
    /** Stands on its command line as long as it is nobody's. */
    static final String MARK = "tractor._spare";

    /** Said on standard error, once, when it is ready. */
    static final int READY = 6; // ACK

    static final int ROOM_FOR_WORDS = 1000;
    static final int ROOM_FOR_LINEAGE = 1000;
    static final int ROOM_FOR_ANCESTORS = 400;

    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Process process;
    private final StderrRelay stderr;
    private final Promise<Boolean> ready = new Promise<>();
    private final Promise<Integer> exit = new Promise<>();

    private Spare(Process process, StderrRelay stderr) {
        this.process = process;
        this.stderr = stderr;
        var _ = process.onExit().thenAccept(ended -> {
            if (ready.complete(false)) {
                RehearsalSockets.remove(process.pid());
            }
            exit.complete(ended.exitValue());
        });
        stderr.startUntil(READY, () -> ready.complete(true), process.getErrorStream(), "spare");
    }

    static Spare start(ChildLaunch launch, SparePlan plan) throws IOException {
        ChildLaunch.Command command = launch.spare(plan);
        ProcessBuilder builder = new ProcessBuilder(command.words()).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.remove(HostEnvironment.SPAWN_TOKEN);
        environment.put(HostEnvironment.LINEAGE, " ".repeat(ROOM_FOR_LINEAGE));
        environment.put(HostEnvironment.ANCESTORS, " ".repeat(ROOM_FOR_ANCESTORS));
        Spare spare = null;
        try {
            spare = new Spare(builder.start(), StderrRelay.to(OutputTarget.INHERIT));
            return spare;
        } finally {
            Spare started = spare;
            command.file().ifPresent(file -> {
                if (started == null) {
                    file.delete();
                } else {
                    started.ready.onDone(file::delete);
                }
            });
        }
    }

    /** Completed when it is ready; with false if it ends before. */
    Promise<Boolean> ready() {
        return ready;
    }

    /** Has it become an actor's. To be called once. */
    void become(Lease lease) throws IOException {
        lease.write(new DataOutputStream(process.getOutputStream()));
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Promise<Integer> exit() {
        return exit;
    }

    @Override
    public void terminate() {
        process.destroy();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public String stderrTail() {
        return stderr.tail(exit.isDone() ? LAST_WORDS : Duration.ZERO);
    }
}
