package tractor.discovery;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.DecodeException;
import tractor.codec.Raw;
import tractor.discovery.Registry.Lease;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.msg.Address;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Registration;

/**
 * The registrar's functions in the runtime's namespace. They start on the reader thread of the asking channel and never
 * block it; most are answered there and then. An actor registers and unregisters only itself.
 */
@SuppressWarnings("exports")
public final class RegistryServer {
    static final String REGISTER = "register_actor";
    static final String UNREGISTER = "unregister_actor";
    static final String FIND = "find_actor";
    static final String WAIT_FOR = "wait_for_actor";
    static final String GET_ALL = "get_registry";
    static final String DELETE = "delete_addr";

    /** Extension: the last actors of a name, with their uids. */
    static final String FIND_ALL = "_find_actors";

    /** Extension: runs as long as the caller lives; its entry goes with the connection. */
    static final String LEASE = "_lease";

    /** A whole answer leaves this much of a frame to its envelope. */
    private static final int MAX_ANSWER = (16 << 20) - 1_024;

    private static final Uid ANY = new Uid("", "");
    private static final RegistryArgs UID_AND_ADDRESS = RegistryArgs.of(ANY, Address.uds("", ""));
    private static final RegistryArgs NAME = RegistryArgs.of("");

    private final Registry registry;
    private volatile @Nullable Listing listing;

    /** The whole registry, encoded; good as long as the version is. */
    private record Listing(long version, Raw encoded) {}

    public RegistryServer(Registry registry) {
        this.registry = registry;
    }

    /** Answers a registry call; returns false when the function is none of the registry's. */
    public boolean answer(Channel channel, Start start) {
        try {
            switch (start.func()) {
                case REGISTER -> register(channel, start);
                case UNREGISTER -> unregister(channel, start);
                case FIND -> {
                    String name = name(start, NAME);
                    reply(
                            channel,
                            start,
                            registry.findFirst(name)
                                    .map(RegistryServer::encoded)
                                    .orElse(Raw.NIL));
                }
                case FIND_ALL -> findAll(channel, start);
                case WAIT_FOR -> await(channel, start, name(start, NAME));
                case GET_ALL -> {
                    RegistryArgs.decode(start.kwargs(), RegistryArgs.NONE);
                    replyOrRefuse(channel, start, all());
                }
                case DELETE -> {
                    RegistryArgs args = RegistryArgs.decode(start.kwargs(), RegistryArgs.of(Address.uds("", "")));
                    answer(
                            channel,
                            start,
                            registry.delete(Objects.requireNonNull(args.addr())),
                            owner -> Raw.of(RegistryCodecs.MAYBE_UID, owner));
                }
                case LEASE -> {
                    RegistryArgs.decode(start.kwargs(), RegistryArgs.NONE);
                    lease(channel, start);
                }
                default -> {
                    return false;
                }
            }
        } catch (DecodeException | IllegalArgumentException bad) {
            refuse(channel, start, "bad arguments for " + start.func() + ": " + bad.getMessage());
        }
        return true;
    }

    private void register(Channel channel, Start start) {
        RegistryArgs args = RegistryArgs.decode(start.kwargs(), UID_AND_ADDRESS);
        if (isSelf(channel, start, args)) {
            Uid uid = Objects.requireNonNull(args.uid());
            answer(channel, start, registry.register(uid, Objects.requireNonNull(args.addr())), done -> Raw.NIL);
        }
    }

    private void unregister(Channel channel, Start start) {
        RegistryArgs args = RegistryArgs.decode(start.kwargs(), RegistryArgs.of(ANY));
        if (isSelf(channel, start, args)) {
            registry.unregister(Objects.requireNonNull(args.uid()));
            reply(channel, start, Raw.NIL);
        }
    }

    private void findAll(Channel channel, Start start) {
        RegistryArgs args = RegistryArgs.decode(start.kwargs(), RegistryArgs.of("", 0));
        int limit = Objects.requireNonNull(args.limit());
        if (limit < 1) {
            throw new IllegalArgumentException("`limit` must be positive, got " + limit);
        }
        List<ActorEntry> found = registry.find(Objects.requireNonNull(args.name()), limit);
        replyOrRefuse(channel, start, Raw.of(RegistryCodecs.ENTRIES, found));
    }

    private Raw all() {
        long version = registry.backend().version(); // read first: what is written meanwhile makes the listing old
        Listing known = listing;
        if (known == null || known.version() != version) {
            known = new Listing(version, Raw.of(RegistryCodecs.REGISTRY, registry.all()));
            listing = known;
        }
        return known.encoded();
    }

    private void await(Channel channel, Start start, String name) {
        Waiter waiter = new Waiter(channel, start.cid());
        if (channel.serve(start, waiter)) {
            channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
            waiter.wait = registry.await(name, found -> tell(waiter, encoded(found)));
        }
    }

    private void lease(Channel channel, Start start) {
        HeldLease lease = new HeldLease(channel, start.cid());
        if (channel.serve(start, lease)) {
            channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
            lease.held = registry.lease(lease.uid, () -> lease.end(Raw.NIL));
        }
    }

    /** Answers when there is an outcome, which is now most often; until then it is one of the peer's dialogs. */
    private static <T extends @Nullable Object> void answer(
            Channel channel, Start start, Promise<T> outcome, Function<T, Raw> encode) {
        OpenQuestion question = new OpenQuestion(channel, start.cid());
        if (outcome.isDone() || channel.serve(start, question)) {
            channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
            outcome.onDone(() -> question.end(result(channel, start, outcome, encode)));
        }
    }

    private static <T extends @Nullable Object> Msg result(
            Channel channel, Start start, Promise<T> outcome, Function<T, Raw> encode) {
        try {
            return new Return(start.cid(), encode.apply(outcome.result()));
        } catch (SecurityException refused) {
            return ErrorBox.pack(refused, channel.self(), start.cid());
        }
    }

    private static void tell(Waiter waiter, Raw answer) {
        if (answer.length() > MAX_ANSWER) {
            waiter.refuse(ErrorType.BAD_ARGUMENTS, tooLong(answer));
        } else {
            waiter.end(answer);
        }
    }

    private static void replyOrRefuse(Channel channel, Start start, Raw answer) {
        if (answer.length() > MAX_ANSWER) {
            refuse(channel, start, tooLong(answer));
        } else {
            reply(channel, start, answer);
        }
    }

    private static String tooLong(Raw answer) {
        return "the answer would take " + answer.length() + " bytes, above what a frame holds";
    }

    private static void reply(Channel channel, Start start, Raw result) {
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
        channel.post(new Return(start.cid(), result));
    }

    private static void refuse(Channel channel, Start start, String text) {
        channel.post(ErrorBox.pack(ErrorType.BAD_ARGUMENTS, text, channel.self(), start.cid()));
    }

    private static Raw encoded(List<Address> addresses) {
        return Raw.of(RegistryCodecs.ADDRESSES, addresses);
    }

    private static String name(Start start, RegistryArgs example) {
        return Objects.requireNonNull(
                RegistryArgs.decode(start.kwargs(), example).name());
    }

    private static boolean isSelf(Channel channel, Start start, RegistryArgs args) {
        Uid peer = channel.peer().uid();
        if (peer.equals(args.uid())) {
            return true;
        }
        String text = peer + " may register and unregister only itself, not " + args.uid();
        channel.post(ErrorBox.pack(new SecurityException(text), channel.self(), start.cid()));
        return false;
    }

    /** Waits for a name. */
    private static final class Waiter extends OpenQuestion {
        private Registration wait = Registration.NONE; // touched on the reader thread only

        Waiter(Channel channel, String cid) {
            super(channel, cid);
        }

        @Override
        void abandoned(boolean linkLost) {
            wait.remove();
        }
    }

    /** Holds an actor's entry for as long as its connection. */
    private final class HeldLease extends OpenQuestion {
        private final Uid uid;
        private @Nullable Lease held; // touched on the reader thread only

        HeldLease(Channel channel, String cid) {
            super(channel, cid);
            this.uid = channel.peer().uid();
        }

        @Override
        void abandoned(boolean linkLost) {
            Lease lease = Objects.requireNonNull(held);
            if (linkLost) {
                registry.end(uid, lease);
            } else {
                registry.release(uid, lease);
            }
        }
    }
}
