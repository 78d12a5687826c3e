package tractor.spawn;

import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tractor.host.HostEnvironment;

/** One actor, one process: runs this JVM's {@code java} again with the same class or module path. */
public final class ProcessBackend implements SpawnBackend {
    private static final File NO_INPUT = new File("/dev/null");

    /** The name by which it is chosen. */
    public static final String NAME = "process";

    private final AotCacheMaker cacheMaker = new AotCacheMaker();

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
        ChildLaunch launch = ChildLaunch.OF_THIS_PROCESS.get();
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

    /** A root has the AOT cache made for its whole tree, when a first child is up. */
    private void train(SpawnRequest request) {
        if (request.lineage().indexOf('/') < 0) {
            cacheMaker.make(request.rehearsal());
        }
    }

    @Override
    public void close() {
        cacheMaker.close();
    }
}
