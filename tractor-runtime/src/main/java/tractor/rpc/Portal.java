package tractor.rpc;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.DecodeException;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.context.CallerContext;
import tractor.context.CancelRequest;
import tractor.context.ContextBody;
import tractor.context.GeneratorStream;
import tractor.context.ReceiveStream;
import tractor.dump.TreeDump;
import tractor.error.ActorTooSlowException;
import tractor.error.ErrorBox;
import tractor.error.MsgTypeException;
import tractor.error.RemoteActorException;
import tractor.msg.Aid;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.transport.TransportClosedException;

/**
 * A way to call another actor. Generated portals are typed faces of this one; all its methods may be called from any
 * task, also concurrently.
 */
public final class Portal implements AutoCloseable {
    private final Channel channel;
    private final boolean ownsChannel;

    private Portal(Channel channel, boolean ownsChannel) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.ownsChannel = ownsChannel;
    }

    /** A portal over a channel that somebody else closes. */
    @SuppressWarnings("exports")
    public static Portal over(Channel channel) {
        return new Portal(channel, false);
    }

    /** A portal that closes its channel. */
    @SuppressWarnings("exports")
    public static Portal owning(Channel channel) {
        return new Portal(channel, true);
    }

    /** Who the other actor is. */
    public Aid aid() {
        return channel.peer();
    }

    /** The connection underneath, as it is now. */
    public ChannelInfo channel() {
        return new ChannelInfo(
                channel.localAddress(),
                channel.remoteAddress(),
                channel.isOpen(),
                channel.dialogs(),
                channel.credentials());
    }

    /**
     * The process of the other actor: by the word of the kernel, where {@link tractor.transport.Connection#peerPid} gives
     * it, or else as the actor has introduced itself; empty if it has not told.
     */
    public Optional<PeerProcess> process() {
        OptionalLong proved = channel.peerPid();
        return proved.isPresent()
                ? Optional.of(new PeerProcess(proved.getAsLong(), true))
                : Optional.ofNullable(aid().pid()).map(pid -> new PeerProcess(pid, false));
    }

    /** The typed face for another interface that the same actor serves. */
    public <S, P extends TypedPortal> P as(PortalType<S, P> type) {
        return type.wrap(this);
    }

    /**
     * Calls a method and waits for its reply.
     *
     * @throws RemoteActorException when the remote task failed; exceptions that the method declares come as themselves
     * @throws TransportClosedException when the link is or gets lost
     * @throws MsgTypeException when the reply is not of the expected type
     * @throws IllegalArgumentException when an argument cannot be encoded; nothing was sent
     * @throws InterruptedException when the calling task is cancelled; the remote task is then cancelled too
     */
    public <A, R extends @Nullable Object> R call(RpcMethod<A, R> method, A args) throws InterruptedException {
        Start start = start(method, args);
        try {
            Raw reply = PendingCall.run(channel, start);
            return decode(method, reply, start);
        } catch (RemoteActorException failure) {
            throw rebuilt(method, failure);
        }
    }

    /**
     * Calls a method that answers with a stream of items, and waits until the peer has accepted the call. Exceptions as
     * for {@link #call}; those of the running stream come from the stream.
     */
    public <A, T> ReceiveStream<T> stream(StreamMethod<A, T> method, A args) throws InterruptedException {
        try {
            return GeneratorStream.open(channel, start(method, args), method.item());
        } catch (RemoteActorException failure) {
            throw rebuilt(method, failure);
        }
    }

    /**
     * Opens a context, runs the body while the remote task runs, and waits for both. Exceptions as for {@link #call},
     * and those of the body.
     *
     * @throws IllegalStateException when the other actor is the caller's own: a context links two actors
     */
    public <
                    A,
                    S extends @Nullable Object,
                    I extends @Nullable Object,
                    O extends @Nullable Object,
                    R extends @Nullable Object,
                    T extends @Nullable Object,
                    X extends Exception>
            T context(ContextMethod<A, S, I, O, R> method, A args, ContextBody<CallerContext<S, I, O, R>, T, X> body)
                    throws X, InterruptedException {
        if (aid().uid().equals(channel.self())) {
            throw new IllegalStateException(
                    "a context links two actors, and " + aid().uid() + " is this one: call the service object itself");
        }
        Start start = start(method, args);
        try {
            return CallerContext.run(channel, start, method.payloads(), body);
        } catch (RemoteActorException failure) {
            if (start.cid().equals(failure.msg().cid())) {
                throw rebuilt(method, failure);
            }
            throw failure; // the body's own affair with another dialog
        }
    }

    /**
     * Calls a function by name with already encoded arguments, as the runtime does in its own namespace {@code self}.
     *
     * @return the encoded result
     */
    public Raw callRaw(String namespace, String function, Raw kwargs) throws InterruptedException {
        Tasks.checkpoint();
        return PendingCall.run(channel, request(namespace, function, kwargs));
    }

    /**
     * Asks the actor for the schema of an interface that it serves, in the form of {@link tractor.schema.SchemaJson}. Waits
     * for the answer no longer than for a handshake.
     *
     * @return empty when it does not tell, as an actor of the original runtime
     * @throws TransportClosedException when the link is or gets lost
     */
    public Optional<String> schema(String namespace) throws InterruptedException {
        if (aid().java() == null) {
            return Optional.empty();
        }
        Raw kwargs = Raw.of(RuntimeCalls.SCHEMA_ARGS, Map.of("ns", namespace));
        try {
            return CancelScope.callOrMoveOn(
                            channel.limits().handshake(),
                            scope -> callRaw(CancelRequest.SELF, RuntimeCalls.SCHEMA, kwargs)
                                    .decode(RuntimeCalls.SCHEMA_RESULT))
                    .flatMap(told -> told);
        } catch (RemoteActorException | DecodeException refused) {
            return Optional.empty();
        }
    }

    /**
     * Asks the actor how it stands, and all that are below it: their tasks and what these wait for. Answered also by an
     * actor whose tasks hang or spin; waits for ever for one that is stopped.
     *
     * @param patience how long the actor may wait for those below it; who is silent for so long is told as such
     * @throws RemoteActorException when the actor knows no dumps
     * @throws TransportClosedException when the link is or gets lost
     */
    public TreeDump dumpTree(Duration patience) throws InterruptedException {
        Raw kwargs = Raw.of(RuntimeCalls.DUMP_ARGS, Map.of("patience", patience.toMillis()));
        Raw dump = callRaw(CancelRequest.SELF, RuntimeCalls.DUMP, kwargs);
        return TreeDump.of(dump.decode(RuntimeCalls.DUMP_RESULT));
    }

    /** As {@link #callRaw}, without waiting: the promise fails when the call does. */
    public Promise<Raw> postRaw(String namespace, String function, Raw kwargs) {
        return PendingCall.post(channel, request(namespace, function, kwargs));
    }

    /**
     * Asks the actor to cancel all its tasks and to end, and waits for the acknowledgement, at most for the time limit
     * {@code cancelActor}.
     *
     * @return whether the actor acknowledged in time; an actor that is gone already counts as one that did
     * @throws InterruptedException when the waiting task is cancelled; the request stands
     */
    public boolean cancelActor() throws InterruptedException {
        return cancelActor(channel.limits().cancelActor());
    }

    /** As {@link #cancelActor()}, waiting for the acknowledgement at most that long. */
    public boolean cancelActor(Duration timeout) throws InterruptedException {
        Promise<Boolean> ack = requestCancel();
        if (!ack.await(timeout)) {
            return false;
        }
        try {
            return ack.result();
        } catch (TransportClosedException gone) {
            return true;
        }
    }

    /**
     * As {@link #cancelActor(Duration)}, for a caller that cannot go on without the acknowledgement.
     *
     * @throws ActorTooSlowException when it does not come in time; the request stands
     */
    public void cancelActorOrThrow(Duration timeout) throws InterruptedException {
        if (!cancelActor(timeout)) {
            throw new ActorTooSlowException(aid().uid(), timeout);
        }
    }

    /** Asks the actor to end without waiting; the promise fails when the link is lost first. */
    public Promise<Boolean> requestCancel() {
        return CancelRequest.actor(channel);
    }

    /** Closes the connection if this portal opened it; otherwise does nothing. Does not wait. */
    @Override
    public void close() {
        if (ownsChannel) {
            channel.close();
        }
    }

    private <A> Start start(Endpoint<A, ?> endpoint, A args) throws InterruptedException {
        Tasks.checkpoint();
        return request(endpoint.namespace(), endpoint.name(), encode(endpoint, args));
    }

    private Start request(String namespace, String function, Raw kwargs) {
        return new Start(channel.nextCid(), namespace, function, kwargs, channel.self(), Start.ANY);
    }

    private static <A> Raw encode(Endpoint<A, ?> endpoint, A args) {
        try {
            return Raw.of(endpoint.arguments(), args);
        } catch (EncodeException bad) {
            throw new IllegalArgumentException("bad arguments for " + endpoint + ": " + bad.getMessage(), bad);
        }
    }

    private <A, R extends @Nullable Object> R decode(RpcMethod<A, R> method, Raw reply, Start start) {
        PayloadCodec<R> codec = method.result();
        try {
            return reply.decode(codec);
        } catch (RuntimeException bad) { // a codec's complaint, or the constructor of a user's record
            throw ErrorBox.refused(channel.self(), new Return(start.cid(), reply), start.endpoint(), bad);
        }
    }

    /** What the caller is to catch. A declared exception may be checked: the generated method declares it. */
    private static RuntimeException rebuilt(Endpoint<?, ?> endpoint, RemoteActorException failure) {
        Exception declared = DeclaredException.rebuild(endpoint.declared(), failure);
        declared.fillInStackTrace();
        throw Portal.<RuntimeException>sneak(declared);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> X sneak(Exception failure) throws X {
        throw (X) failure;
    }

    @Override
    public String toString() {
        return "Portal[" + channel.peer().uid() + "]";
    }
}
