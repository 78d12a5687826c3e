package tractor.error;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tractor.msg.Msg;
import tractor.msg.Uid;

/**
 * A task in another actor failed. Carries what the failure was there, where it arose, by which actors it came here, and
 * the stack trace as text. No class is loaded because a peer named it; exceptions declared on the called interface
 * method are rebuilt by generated code and have this exception as their cause.
 *
 * <p>Thrown by portal calls, contexts and streams on the calling task's thread. Subclasses tell apart what the protocol
 * itself tells apart.
 */
public class RemoteActorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Msg.Error error;

    /** Wraps an {@code Error} message as received. */
    public RemoteActorException(Msg.Error error) {
        super(describe(error));
        this.error = Objects.requireNonNull(error, "error");
    }

    /** Bare name of the exception type that arose at the source, {@code ValueError} or {@code IllegalStateException}. */
    public String sourceType() {
        return error.srcType();
    }

    /** Bare name of what the last hop raised: the source's type, or {@code RemoteActorError} once relayed. */
    public String boxedType() {
        return error.boxedType();
    }

    /** Qualified name of the exception's Java class, when the source was a Java actor. */
    public Optional<String> javaType() {
        return Optional.ofNullable(error.javaType());
    }

    /** The actor in which the failure arose. */
    public Uid source() {
        return error.srcUid();
    }

    /** The actors that passed the failure on, the source first, the direct peer last. */
    public List<Uid> relayPath() {
        return error.relayPath();
    }

    /** The actor from which it came here, and whose trace it shows. */
    Uid peer() {
        return error.relayPath().isEmpty() ? error.srcUid() : error.relayPath().getLast();
    }

    /** What the source said, without the description that {@link #getMessage} adds; empty when it said nothing. */
    public String remoteMessage() {
        return Objects.requireNonNullElse(error.message(), "");
    }

    /** The formatted stack trace of the last hop; it embeds those of the earlier ones. */
    public String remoteTrace() {
        return error.trace();
    }

    /** The message as received. */
    public Msg.Error msg() {
        return error;
    }

    /**
     * Several lines for people: what failed, where, on the way of which actors it came here, who had cancelled or sent too
     * fast, and the remote trace.
     */
    public String pformat() {
        StringBuilder text = new StringBuilder();
        text.append(headline(error)).append('\n');
        text.append("  raised in    ").append(error.srcUid()).append('\n');
        if (error.relayPath().size() > 1) {
            text.append("  relayed by   ").append(relays(error, ", then ")).append('\n');
        }
        if (error.canceller() != null) {
            text.append("  cancelled by ").append(error.canceller()).append('\n');
        }
        if (error.sender() != null) {
            text.append("  sent by      ").append(error.sender()).append('\n');
        }
        if (!error.trace().isBlank()) {
            text.append("  remote trace of ").append(peer()).append(":\n");
            error.trace()
                    .lines()
                    .forEach(line -> text.append("    | ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String describe(Msg.Error error) {
        String text = headline(error) + " (raised in " + error.srcUid();
        return error.relayPath().size() > 1 ? text + ", relayed by " + relays(error, ", ") + ")" : text + ")";
    }

    private static String headline(Msg.Error error) {
        String message = error.message();
        return message == null || message.isBlank() ? error.srcType() : error.srcType() + ": " + message.strip();
    }

    private static String relays(Msg.Error error, String separator) {
        return error.relayPath().stream().skip(1).map(Uid::toString).collect(Collectors.joining(separator));
    }
}
