package tractor.codec;

/** A value cannot be encoded, most often because a part of it is null; the message tells which part. */
public final class EncodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    EncodeException(String path, Throwable cause) {
        super("cannot encode `" + path + "`: " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        return cause instanceof NullPointerException
                ? "null where a value is expected (use Optional for what may be missing)"
                : cause.toString();
    }
}
