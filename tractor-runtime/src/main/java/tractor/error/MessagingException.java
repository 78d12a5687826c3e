package tractor.error;

/** A peer broke the order of a dialog: a context that returned without {@code started}, a reply of the wrong kind. */
public final class MessagingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MessagingException(String message) {
        super(message);
    }
}
