package tractor.tree;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tractor.spawn.ProcessBackend;
import tractor.spawn.SpawnBackend;
import tractor.spawn.SpawnCapability;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;

/** Somebody else's backend: starts processes in its parent's directory only, and keeps book of them. */
public final class LogbookBackend implements SpawnBackend {
    static final String NAME = "logbook";

    /** What has happened in this process. */
    private static final List<String> LOGBOOK = new CopyOnWriteArrayList<>();

    private final SpawnBackend processes = new ProcessBackend();

    /** What has happened since this was asked last. */
    static String entries() {
        String entries = LOGBOOK.stream().collect(Collectors.joining(", "));
        LOGBOOK.clear();
        return entries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<SpawnCapability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(SpawnCapability.WORKING_DIRECTORY));
    }

    @Override
    public SpawnedChild spawn(SpawnRequest request) throws InterruptedException {
        LOGBOOK.add(request.uid().name());
        return processes.spawn(request);
    }

    @Override
    public void close() {
        LOGBOOK.add("closed");
        processes.close();
    }
}
