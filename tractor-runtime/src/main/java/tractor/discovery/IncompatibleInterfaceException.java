package tractor.discovery;

import java.util.List;
import java.util.stream.Collectors;
import tractor.msg.Uid;
import tractor.schema.Gap;

/**
 * An actor of the wanted name serves the wanted interface in another version, and the two do not fit: something that one
 * side sends, the other cannot read.
 */
public final class IncompatibleInterfaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Uid actor;
    private final transient List<Gap> gaps;

    /**
     * Tells all that does not fit.
     *
     * @param gaps between this actor as the caller and that one, at least one
     */
    public IncompatibleInterfaceException(Uid actor, String namespace, List<Gap> gaps) {
        super(actor + " serves another version of " + namespace + ", which does not fit: "
                + gaps.stream().map(Gap::told).collect(Collectors.joining("; ")));
        this.actor = actor;
        this.gaps = List.copyOf(gaps);
    }

    /** Who serves it. */
    public Uid actor() {
        return actor;
    }

    /** What does not fit, each thing once. */
    public List<Gap> gaps() {
        return gaps;
    }
}
