package tractor.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.codec.DecodeException;
import tractor.codec.EncodeException;
import tractor.codec.Raw;
import tractor.msg.BrokenMsg;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Started;
import tractor.msg.Uid;
import tractor.msg.Yield;
import tractor.task.TaskFailedException;

/**
 * The one place where a {@link Throwable} becomes an {@code Error} message and back.
 *
 * <p>An error that came from another actor is relayed: its source stays, the relaying actor is appended to the path, and
 * the local trace, which embeds the remote one, replaces the trace (the original runtime's rule).
 */
public final class ErrorBox {
    /** What a relaying actor names the exception that it passes on. */
    public static final String RELAYED = "RemoteActorError";

    // bounds, so that an error always fits into a frame
    private static final int MAX_TRACE = 32 * 1024;
    private static final int MAX_MESSAGE = 8 * 1024;
    private static final int MAX_BAD_PAYLOAD = 64 * 1024;

    private ErrorBox() {}

    /** The message that ships {@code failure} from {@code self} to the other side of dialog {@code cid}. */
    public static Msg.Error pack(Throwable failure, Uid self, @Nullable String cid) {
        RemoteActorException remote = remoteOrigin(failure);
        if (remote == null) {
            return source(failure, self, cid);
        }
        Msg.Error error = remote.msg();
        return isFresh(error, self)
                ? ship(failure, error, error.boxedType(), error.relayPath(), cid)
                : relay(failure, error, self, cid);
    }

    /** What has really failed: not the note that a nursery or a join has put around what one of its tasks threw. */
    public static Throwable essence(Throwable failure) {
        Throwable cause = failure instanceof TaskFailedException ? failure.getCause() : null;
        return cause == null ? failure : essence(cause);
    }

    /** A failure that the protocol itself names, arising in {@code self}. */
    public static Msg.Error pack(ErrorType type, String message, Uid self, @Nullable String cid) {
        return new Msg.Error(
                self, type.wireName(), type.wireName(), List.of(self), message, "", null, null, cid, null, null, null);
    }

    /** The task of dialog {@code cid} in {@code self} was cancelled because {@code canceller} asked for it. */
    public static Msg.Error cancelled(Uid self, Uid canceller, @Nullable String cid) {
        String name = ErrorType.CONTEXT_CANCELLED.wireName();
        String message = "task was cancelled by " + (canceller.equals(self) ? "itself" : canceller.toString());
        return new Msg.Error(self, name, name, List.of(self), message, "", canceller, null, cid, null, null, null);
    }

    /** The receiver {@code self} dropped an item of dialog {@code cid} since {@code sender} was too fast. */
    public static Msg.Error overrun(Uid self, Uid sender, String cid, String message) {
        String name = ErrorType.STREAM_OVERRUN.wireName();
        return new Msg.Error(self, name, name, List.of(self), message, "", null, sender, cid, null, null, null);
    }

    /**
     * The exception for a payload that {@code self} refuses, of a message that it was about to send or has received:
     * {@code Expected `int`, got `str` - at `$.price` in Yield of Quotes.watch}.
     *
     * @param refused a {@code Started}, {@code Yield} or {@code Return}
     * @param endpoint what the dialog is about, as {@code Quotes.watch}
     */
    public static MsgTypeException refused(Uid self, Msg refused, String endpoint, RuntimeException why) {
        String text = problem(why) + " in " + refused.getClass().getSimpleName() + " of " + endpoint;
        MsgTypeException exception = new MsgTypeException(badPayload(self, text, refused));
        exception.initCause(why);
        return exception;
    }

    /** The exception for a message of dialog {@code cid} that {@code self} cannot decode: the dialog is over. */
    public static MsgTypeException broken(Uid self, BrokenMsg msg, DecodeException why) {
        String text = problem(why) + " in " + msg.describe();
        MsgTypeException exception = new MsgTypeException(msgTypeError(self, text, msg.cid(), null));
        exception.initCause(why);
        return exception;
    }

    private static String problem(RuntimeException why) {
        return switch (why) {
            case DecodeException bad -> bad.problem() + " - at `" + bad.path() + "`";
            case EncodeException bad -> String.valueOf(bad.getMessage());
            default -> ThrowableText.of(why); // by the constructor of a user's record, or a user's codec
        };
    }

    /** The actor {@code self} refused the payload of a message. */
    private static Msg.Error badPayload(Uid self, String message, Msg refused) {
        Msg badMsg = payload(refused).length() > MAX_BAD_PAYLOAD ? null : refused;
        return msgTypeError(self, message, cid(refused), badMsg);
    }

    private static Msg.Error msgTypeError(Uid self, String message, String cid, @Nullable Msg badMsg) {
        String name = ErrorType.MSG_TYPE_ERROR.wireName();
        return new Msg.Error(self, name, name, List.of(self), cut(message), "", null, null, cid, badMsg, null, null);
    }

    /**
     * The exception that a received message stands for.
     *
     * @param accepted whether the peer had accepted the request: before that, a {@code TypeError} or an
     *     {@code AttributeError} means that the arguments or the method were refused, after it the service's own failure
     */
    public static RemoteActorException unpack(Msg.Error error, boolean accepted) {
        for (ErrorType type : ErrorType.values()) {
            if (type.wireName().equals(error.boxedType()) && !(accepted && type.isRefusal())) {
                return type.unbox(error);
            }
        }
        return new RemoteActorException(error);
    }

    private static Raw payload(Msg msg) {
        return switch (msg) {
            case Started started -> started.pld();
            case Yield item -> item.pld();
            case Return result -> result.pld();
            default -> throw new IllegalArgumentException("no message with a payload: " + msg);
        };
    }

    private static String cid(Msg msg) {
        return switch (msg) {
            case Started started -> started.cid();
            case Yield item -> item.cid();
            case Return result -> result.cid();
            default -> throw new IllegalArgumentException("no message with a payload: " + msg);
        };
    }

    /** The remote failure that {@code failure} is, or that it was rebuilt from. */
    private static @Nullable RemoteActorException remoteOrigin(Throwable shipped) {
        Throwable failure = essence(shipped);
        if (failure instanceof RemoteActorException remote) {
            return remote;
        }
        return ThrowableText.cause(failure) instanceof RemoteActorException cause
                        && cause.javaType()
                                .filter(failure.getClass().getName()::equals)
                                .isPresent()
                ? cause
                : null;
    }

    private static Msg.Error source(Throwable shipped, Uid self, @Nullable String cid) {
        Throwable failure = essence(shipped);
        String name = bareName(failure.getClass());
        return new Msg.Error(
                self,
                name,
                name,
                List.of(self),
                message(failure),
                trace(shipped),
                null,
                null,
                cid,
                null,
                null,
                failure.getClass().getName());
    }

    /** Whether it arose here and has not travelled yet: a payload that this actor itself refuses. */
    private static boolean isFresh(Msg.Error error, Uid self) {
        return error.relayPath().equals(List.of(self));
    }

    private static Msg.Error relay(Throwable failure, Msg.Error received, Uid self, @Nullable String cid) {
        List<Uid> path = new ArrayList<>(received.relayPath());
        path.add(self);
        return ship(failure, received, RELAYED, path, cid);
    }

    private static Msg.Error ship(
            Throwable failure, Msg.Error known, String boxedType, List<Uid> path, @Nullable String cid) {
        return new Msg.Error(
                known.srcUid(),
                known.srcType(),
                boxedType,
                path,
                known.message(),
                trace(failure),
                known.canceller(),
                known.sender(),
                cid,
                known.badMsg(),
                known.badMsgAsDict(),
                known.javaType());
    }

    private static String bareName(Class<?> type) {
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }

    private static @Nullable String message(Throwable failure) {
        String text = ThrowableText.message(failure);
        return text == null ? null : cut(text);
    }

    private static String cut(String text) {
        return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + "... (cut)";
    }

    private static String trace(Throwable failure) {
        StringBuilder text = new StringBuilder(TraceText.of(failure, MAX_TRACE));
        embedRemoteTrace(failure, text);
        String all = text.toString();
        return all.length() <= MAX_TRACE ? all : all.substring(0, MAX_TRACE) + "\n... (cut)\n";
    }

    private static void embedRemoteTrace(Throwable failure, StringBuilder text) {
        RemoteActorException remote = remoteOrigin(failure);
        if (remote != null && !remote.remoteTrace().isBlank()) {
            text.append("Remote trace of ").append(remote.peer()).append(":\n");
            text.append(remote.remoteTrace());
        }
    }
}
