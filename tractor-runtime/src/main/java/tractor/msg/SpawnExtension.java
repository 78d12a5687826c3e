package tractor.msg;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tractor.codec.Raw;

/**
 * The extra field {@code java} of a {@link SpawnSpec}: a map {@code {proof, services, options}} for children that are
 * Java actors themselves.
 *
 * @param proof the parent's answer to the child's nonce: only then does the child load a class by name
 * @param services what to serve: the generated portal class, which leads to interface and dispatcher, and the service class
 * @param options the runtime's own settings, inherited by the child
 */
public record SpawnExtension(Raw proof, List<ServiceEntry> services, Map<String, String> options) {
    public SpawnExtension {
        Objects.requireNonNull(proof, "proof");
        services = List.copyOf(services);
        options = SpawnSpec.inOrder(options);
    }

    /** One service by the binary names of its generated portal and of the class that implements it. */
    public record ServiceEntry(String portalClass, String serviceClass) {}
}
