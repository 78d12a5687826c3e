package tractor.spawn;

import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.task.Tasks;

/** One actor, one process: runs this JVM's {@code java} again with the same class or module path. */
public final class ProcessBackend implements SpawnBackend {
    /** Found out when the first child is started: most actors never start one. */
    private static final class Launch {
        static final ChildLaunch OF_THIS_PROCESS = ChildLaunch.ofThisProcess();
    }

    private static final File NO_INPUT = new File("/dev/null");

    /** The name by which it is chosen. */
    public static final String NAME = "process";

    private boolean trained; // guarded by this
    private boolean closed; // guarded by this
    private @Nullable AotTrainer trainer; // guarded by this

    public ProcessBackend() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<SpawnCapability> capabilities() {
        return EnumSet.allOf(SpawnCapability.class);
    }

    @Override
    public SpawnedChild spawn(SpawnRequest request) {
        ChildLaunch launch = Launch.OF_THIS_PROCESS;
        try {
            ChildLaunch.Command command = launch.command(request);
            return start(request, command);
        } catch (IOException failure) {
            throw new SpawnFailedException(
                    "cannot start a process for actor '" + request.uid().name() + "': " + failure.getMessage(),
                    failure);
        }
    }

    private SpawnedChild start(SpawnRequest request, ChildLaunch.Command command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        if (NO_INPUT.exists()) {
            builder.redirectInput(NO_INPUT); // the terminal is the root's: children do not read from it
        }
        builder.redirectOutput(redirect(request.streams().output()));
        if (request.directory() != null) {
            builder.directory(request.directory().toFile());
        }
        Map<String, String> environment = builder.environment();
        environment.putAll(request.environment());
        environment.put(HostEnvironment.SPAWN_TOKEN, request.token());
        environment.put(HostEnvironment.ANCESTORS, HostEnvironment.ancestorsOfChildren());
        environment.put(
                HostEnvironment.LINEAGE, request.lineage() + "/" + request.uid().uuid());
        StderrRelay stderr = null;
        Process process = null;
        try {
            stderr = StderrRelay.to(request.streams().error());
            process = builder.start();
            return new ChildProcess(process, request, stderr, () -> {
                command.file().ifPresent(ArgumentFile::delete);
                train(request);
            });
        } finally {
            if (process == null) {
                command.file().ifPresent(ArgumentFile::delete);
                if (stderr != null) {
                    stderr.close();
                }
            }
        }
    }

    private static ProcessBuilder.Redirect redirect(OutputTarget target) {
        return switch (target) {
            case OutputTarget.Inherit() -> ProcessBuilder.Redirect.INHERIT;
            case OutputTarget.Discard() -> ProcessBuilder.Redirect.DISCARD;
            case OutputTarget.ToFile file ->
                file.append()
                        ? ProcessBuilder.Redirect.appendTo(file.file().toFile())
                        : ProcessBuilder.Redirect.to(file.file().toFile());
        };
    }

    /** Has the AOT cache made if it is missing, when a first child is up without it: by a root, for its whole tree. */
    private synchronized void train(SpawnRequest request) {
        boolean byRoot = request.lineage().indexOf('/') < 0;
        String rehearsal = request.rehearsal();
        if (!trained && byRoot && rehearsal != null) {
            trained = true;
            Launch.OF_THIS_PROCESS
                    .cache()
                    .filter(cache -> !cache.exists())
                    .ifPresent(cache -> Tasks.platformThread("tractor-aot", () -> train(cache, rehearsal))
                            .start());
        }
    }

    private synchronized void train(AotCache cache, String rehearsal) {
        if (!closed) {
            trainer = AotTrainer.start(cache, rehearsal);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (trainer != null) {
            trainer.close();
        }
    }
}
