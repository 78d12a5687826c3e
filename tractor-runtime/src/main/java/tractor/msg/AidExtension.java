package tractor.msg;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/**
 * The extra field {@code java} of an {@link Aid}: a map {@code {v, nonce, proof, serves, silence}}, offered by our own actors
 * and ignored by others.
 *
 * @param version the version of these extensions, now 1
 * @param nonce fresh random bytes that the other side must sign to prove what it knows
 * @param proof the answer of the side that dialled to the other's nonce: by the spawn token from a child to its parent, by
 *     the tree's key from everybody else; null from the side that listens
 * @param serves the namespaces that the actor serves, sorted, each with the fingerprint of its interface if it is known
 * @param silence how long a silence the sender bears, if it wants signs of life and gives them; null if not
 */
public record AidExtension(
        int version,
        Raw nonce,
        @Nullable Raw proof,
        Map<String, OptionalLong> serves,
        @Nullable Duration silence) {
    /** What an actor serves, on the wire. */
    public static final PayloadCodec<Map<String, OptionalLong>> SERVES = Codecs.map(Codecs.OPTIONAL_LONG);

    public AidExtension {
        serves = Collections.unmodifiableMap(new TreeMap<>(serves));
    }

    /** The same with other namespaces. */
    public AidExtension withServes(Map<String, OptionalLong> namespaces) {
        return new AidExtension(version, nonce, proof, namespaces, silence);
    }

    /** The same with an answer to the peer's nonce. */
    public AidExtension withProof(Raw answer) {
        return new AidExtension(version, nonce, answer, serves, silence);
    }

    /** The same with an offer of signs of life, or without one. */
    public AidExtension withSilence(@Nullable Duration bound) {
        return new AidExtension(version, nonce, proof, serves, bound);
    }
}
