package tractor.codec;

/**
 * Bytes that are not what they should be. The message says what was expected, what was found and where, in msgspec's
 * words: {@code Expected `int`, got `str` - at `$.items[2].price`}. As in msgspec, an error at the root, {@code $},
 * is told without its place.
 */
public class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String path;

    /** An error of the whole value. */
    public DecodeException(String problem) {
        this(problem, WirePath.ROOT);
    }

    /** An error of the whole value, found by somebody else. */
    public DecodeException(String problem, Throwable cause) {
        super(problem, cause);
        this.problem = problem;
        path = WirePath.ROOT;
    }

    DecodeException(String problem, String path) {
        super(path.equals(WirePath.ROOT) ? problem : problem + " - at `" + path + "`");
        this.problem = problem;
        this.path = path;
    }

    static DecodeException truncated() {
        return new DecodeException("Input data was truncated");
    }

    static DecodeException tooDeep() {
        return new DecodeException("Nested deeper than " + WireReader.MAX_DEPTH + " levels");
    }

    static DecodeException tooMany(long maxValues) {
        return new DecodeException("More than " + maxValues + " values");
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    /** Where it is wrong: {@code $} is the value that was being decoded, {@code $.a[2]} a part of it. */
    public String path() {
        return path;
    }
}
