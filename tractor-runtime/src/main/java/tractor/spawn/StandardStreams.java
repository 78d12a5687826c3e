package tractor.spawn;

import java.util.Objects;

/** Where the output of a child goes. Of its standard error the parent keeps the last lines, wherever it goes. */
public record StandardStreams(OutputTarget output, OutputTarget error) {
    /** To where the parent's goes. */
    public static final StandardStreams INHERITED = new StandardStreams(OutputTarget.INHERIT, OutputTarget.INHERIT);

    public StandardStreams {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(error, "error");
    }

    /** These, with standard output elsewhere. */
    public StandardStreams withOutput(OutputTarget other) {
        return new StandardStreams(other, error);
    }

    /** These, with standard error elsewhere. */
    public StandardStreams withError(OutputTarget other) {
        return new StandardStreams(output, other);
    }
}
