package tractor.actor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.transport.TransportProtocol;

/**
 * How a child's process is run.
 *
 * @param jvmArgs further options for its JVM, after the inherited ones
 * @param environment variables added to the inherited ones
 * @param directory its working directory, null for the parent's
 * @param parallelism how many carriers its virtual threads run on
 * @param transport what it listens on, null for what its parent does
 * @param bind where it listens, empty for an address of its own
 */
public record ChildSettings(
        List<String> jvmArgs,
        Map<String, String> environment,
        @Nullable Path directory,
        int parallelism,
        @Nullable TransportProtocol transport,
        List<Address> bind) {
    /** Everything as the parent has it, on one carrier. */
    public static final ChildSettings DEFAULT = new ChildSettings(List.of(), Map.of(), null, 1, null, List.of());

    public ChildSettings {
        jvmArgs = List.copyOf(jvmArgs);
        environment = Map.copyOf(environment);
        bind = List.copyOf(bind);
    }
}
