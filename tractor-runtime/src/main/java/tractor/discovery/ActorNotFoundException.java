package tractor.discovery;

/** No actor of the wanted name or uuid is registered, or none that is registered can be reached. */
public final class ActorNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names what was looked for, and where. */
    public ActorNotFoundException(String message) {
        super(message);
    }
}
