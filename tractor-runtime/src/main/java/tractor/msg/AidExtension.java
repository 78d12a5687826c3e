package tractor.msg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.codec.Raw;

/**
 * The extra field {@code java} of an {@link Aid}: a map {@code {v, nonce, proof, serves}}, offered by our own actors and
 * ignored by others.
 *
 * @param version the version of these extensions, now 1
 * @param nonce fresh random bytes that the other side must sign to prove that it knows the spawn token
 * @param proof a child's answer to its parent's nonce, null from everybody else
 * @param serves the namespaces that the actor serves
 */
public record AidExtension(int version, Raw nonce, @Nullable Raw proof, List<String> serves) {
    public AidExtension {
        serves = List.copyOf(serves);
    }

    /** The same with other namespaces. */
    public AidExtension withServes(List<String> namespaces) {
        return new AidExtension(version, nonce, proof, namespaces);
    }
}
