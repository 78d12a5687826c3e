package tractor.spawn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;

/**
 * Has an {@link AotCache} made in the background, by a process of low priority that ends with this one. A failure is
 * no more than a line in the log: children start without the cache.
 */
final class AotTrainer implements AutoCloseable {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final List<String> LOW_PRIORITY = List.of("nice", "-n", "10");

    private final Process process;

    private AotTrainer(Process process) {
        this.process = process;
    }

    /**
     * Starts the process. Returns at once.
     *
     * @param rehearsal the main class that is run to see what a child needs
     */
    static @Nullable AotTrainer start(AotCache cache, String rehearsal) {
        Process process = start(AotTraining.command(cache, rehearsal));
        if (process == null) {
            return null;
        }
        LOG.debug(() -> "process " + process.pid() + " makes the AOT cache " + cache.file());
        return new AotTrainer(process);
    }

    /** Has the process end, if it still runs. It does the same when this one ends: its standard input ends, too. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException broken) {
            process.destroyForcibly();
        }
    }

    private static @Nullable Process start(List<String> command) {
        List<String> nicely = new ArrayList<>(LOW_PRIORITY);
        nicely.addAll(command);
        try {
            return builder(nicely).start();
        } catch (IOException withoutNice) {
            try {
                return builder(command).start();
            } catch (IOException failure) {
                LOG.debug(() -> "no AOT cache for children: " + failure.getMessage());
                return null;
            }
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.remove(HostEnvironment.SPAWN_TOKEN);
        environment.remove(HostEnvironment.LINEAGE);
        return builder;
    }
}
