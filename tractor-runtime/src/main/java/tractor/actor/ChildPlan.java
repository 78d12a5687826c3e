package tractor.actor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.msg.SpawnExtension.ServiceEntry;

/**
 * What a child is to be.
 *
 * @param name the actor's name
 * @param modules namespace to service class: what may be called
 * @param services the same by generated portal, as a Java child loads them
 */
public record ChildPlan(
        String name,
        Map<String, String> modules,
        List<ServiceEntry> services,
        List<String> jvmArgs,
        Map<String, String> environment,
        @Nullable Path directory,
        int parallelism) {}
