package tractor.spawn;

import java.nio.file.Path;

/** Where the standard output, or the standard error, of a child goes. */
public sealed interface OutputTarget {
    /** To where that of its parent goes. */
    OutputTarget INHERIT = new Inherit();

    /** Nowhere. */
    OutputTarget DISCARD = new Discard();

    /** To a file, which is overwritten; created if it is missing. A relative path is the parent's. */
    static OutputTarget to(Path file) {
        return new ToFile(file.toAbsolutePath(), false);
    }

    /** To the end of a file; created if it is missing. A relative path is the parent's. */
    static OutputTarget appendTo(Path file) {
        return new ToFile(file.toAbsolutePath(), true);
    }

    /** See {@link #INHERIT}. */
    record Inherit() implements OutputTarget {}

    /** See {@link #DISCARD}. */
    record Discard() implements OutputTarget {}

    /** See {@link #to} and {@link #appendTo}. */
    record ToFile(Path file, boolean append) implements OutputTarget {}
}
