package tractor.spawn;

import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tractor.host.HostEnvironment;

/** One actor, one process: runs this JVM's {@code java} again with the same class or module path. */
public final class ProcessBackend implements SpawnBackend {
    /** Read when the first child is started: most actors never start one. */
    private static final class Inherited {
        static final List<String> FLAGS = InheritedFlags.ofThisProcess();
    }

    private static final File NO_INPUT = new File("/dev/null");

    /** The name by which it is chosen. */
    public static final String NAME = "process";

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
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(request, Inherited.FLAGS));
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        if (NO_INPUT.exists()) {
            builder.redirectInput(NO_INPUT); // the terminal is the root's: children do not read from it
        }
        if (request.directory() != null) {
            builder.directory(request.directory().toFile());
        }
        builder.environment().putAll(request.environment());
        builder.environment().put(HostEnvironment.SPAWN_TOKEN, request.token());
        builder.environment().put(HostEnvironment.ANCESTORS, HostEnvironment.ancestorsOfChildren());
        builder.environment()
                .put(
                        HostEnvironment.LINEAGE,
                        request.lineage() + "/" + request.uid().uuid());
        try {
            return new ChildProcess(builder.start(), request);
        } catch (IOException failure) {
            throw new SpawnFailedException(
                    "cannot start a process for actor '" + request.uid().name() + "': " + failure.getMessage(),
                    failure);
        }
    }
}
