package tractor.spawn;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.Uid;

/**
 * What a backend must know to start one child.
 *
 * @param uid the child's identity, chosen by the parent
 * @param parent where the child dials back
 * @param lineage the uuids of the child's ancestors, the root's first, with a slash between them
 * @param token the shared secret by which child and parent prove themselves; handed over in the environment only
 * @param mainModule the module of the child's entry point, used when the runtime itself is on the module path
 * @param mainClass the child's entry point
 * @param jvmArgs further options for the child's JVM, after the inherited ones
 * @param environment variables added to the inherited ones
 * @param directory the working directory, null for the parent's
 * @param parallelism how many carriers the child's virtual threads run on; 1 makes its tasks interleave only where they block
 * @param streams where its standard output and error go
 * @param rehearsal the entry point that plays a child's life, by which an AOT cache is made; null where there is to be none
 * @param tidy cleans up behind the child, given its process id, once it has ended and before anybody hears of that; must
 *     not throw, nor wait for long
 */
public record SpawnRequest(
        Uid uid,
        Address parent,
        String lineage,
        String token,
        String mainModule,
        String mainClass,
        List<String> jvmArgs,
        Map<String, String> environment,
        @Nullable Path directory,
        int parallelism,
        StandardStreams streams,
        @Nullable String rehearsal,
        LongConsumer tidy) {
    public SpawnRequest {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(lineage, "lineage");
        Objects.requireNonNull(token, "token");
        jvmArgs = List.copyOf(jvmArgs);
        environment = Map.copyOf(environment);
    }

    /** What a backend must be able to do to start this child as it is asked for. */
    public Set<SpawnCapability> demands() {
        Set<SpawnCapability> demands = EnumSet.noneOf(SpawnCapability.class);
        if (!jvmArgs.isEmpty()) {
            demands.add(SpawnCapability.JVM_ARGUMENTS);
        }
        if (!environment.isEmpty()) {
            demands.add(SpawnCapability.ENVIRONMENT);
        }
        if (directory != null) {
            demands.add(SpawnCapability.WORKING_DIRECTORY);
        }
        if (!streams.equals(StandardStreams.INHERITED)) {
            demands.add(SpawnCapability.REDIRECTION);
        }
        if (parallelism != 1) {
            demands.add(SpawnCapability.PARALLELISM);
        }
        return demands;
    }
}
