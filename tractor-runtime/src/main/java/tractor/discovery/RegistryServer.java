package tractor.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.DecodeException;
import tractor.codec.Raw;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.msg.Address;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.msg.Uid;
import tractor.msg.UidCodec;
import tractor.rpc.CancellableDialog;
import tractor.transport.TransportClosedException;

/**
 * The registrar's functions in the runtime's namespace. All are answered in memory on the reader thread of the asking
 * channel. An actor registers and unregisters only itself.
 */
@SuppressWarnings("exports")
public final class RegistryServer {
    private static final RegistryArgs UID_AND_ADDRESS = RegistryArgs.of(new Uid("", ""), Address.uds("", ""));

    private final @Nullable RegistryTable table;

    /**
     * @param table the registry, or null in an actor that is no registrar and knows none of these functions
     */
    public RegistryServer(@Nullable RegistryTable table) {
        this.table = table;
    }

    /** Answers a registry call; returns false when the function is none of the registry's. */
    public boolean answer(Channel channel, Start start) {
        RegistryTable registry = table;
        if (registry == null) {
            return false;
        }
        try {
            return switch (start.func()) {
                case RemoteRegistrar.REGISTER -> {
                    RegistryArgs args = RegistryArgs.decode(start.kwargs(), UID_AND_ADDRESS);
                    if (isSelf(channel, start, args)) {
                        Address address = Objects.requireNonNull(args.addr());
                        address.validate();
                        registry.register(Objects.requireNonNull(args.uid()), address);
                        reply(channel, start, Raw.NIL);
                    }
                    yield true;
                }
                case RemoteRegistrar.UNREGISTER -> {
                    RegistryArgs args = RegistryArgs.decode(start.kwargs(), RegistryArgs.of(new Uid("", "")));
                    if (isSelf(channel, start, args)) {
                        registry.unregister(Objects.requireNonNull(args.uid()));
                        reply(channel, start, Raw.NIL);
                    }
                    yield true;
                }
                case RemoteRegistrar.FIND -> {
                    String name = name(start);
                    reply(
                            channel,
                            start,
                            registry.find(name)
                                    .map(found -> Raw.of(RemoteRegistrar.ADDRESSES, found))
                                    .orElse(Raw.NIL));
                    yield true;
                }
                case RemoteRegistrar.WAIT_FOR -> {
                    await(registry, channel, start, name(start));
                    yield true;
                }
                case RemoteRegistrar.GET_ALL -> {
                    RegistryArgs.decode(start.kwargs(), RegistryArgs.NONE);
                    reply(channel, start, Raw.of(RemoteRegistrar.REGISTRY, byText(registry.all())));
                    yield true;
                }
                case RemoteRegistrar.DELETE -> {
                    RegistryArgs args = RegistryArgs.decode(start.kwargs(), RegistryArgs.of(Address.uds("", "")));
                    Uid owner = registry.delete(Objects.requireNonNull(args.addr()));
                    reply(channel, start, owner == null ? Raw.NIL : Raw.of(UidCodec.INSTANCE, owner));
                    yield true;
                }
                default -> false;
            };
        } catch (DecodeException | IllegalArgumentException bad) {
            String text = "bad arguments for " + start.func() + ": " + bad.getMessage();
            channel.post(ErrorBox.pack(ErrorType.BAD_ARGUMENTS, text, channel.self(), start.cid()));
            return true;
        }
    }

    private static String name(Start start) {
        return Objects.requireNonNull(
                RegistryArgs.decode(start.kwargs(), RegistryArgs.of("")).name());
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

    private static void await(RegistryTable registry, Channel channel, Start start, String name) {
        Waiter waiter = new Waiter(channel, start.cid());
        if (!channel.serve(start, waiter)) {
            return;
        }
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
        waiter.withdraw = registry.await(name, found -> {
            channel.post(new Return(start.cid(), Raw.of(RemoteRegistrar.ADDRESSES, found)));
            channel.forget(start.cid());
        });
    }

    private static void reply(Channel channel, Start start, Raw result) {
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
        channel.post(new Return(start.cid(), result));
    }

    /** As the original writes the registry: {@code name.uuid}. */
    static Map<String, List<Address>> byText(Map<Uid, List<Address>> entries) {
        Map<String, List<Address>> byText = new LinkedHashMap<>();
        entries.forEach((uid, addresses) -> byText.put(uid.name() + "." + uid.uuid(), addresses));
        return byText;
    }

    /** A dialog that waits for a name; it ends early when its link is lost or the peer cancels it. */
    private static final class Waiter implements CancellableDialog {
        private final Channel channel;
        private final String cid;
        private Runnable withdraw = () -> {};

        Waiter(Channel channel, String cid) {
            this.channel = channel;
            this.cid = cid;
        }

        @Override
        public void cancel(Uid canceller, Runnable whenOver) {
            withdraw.run();
            channel.forget(cid);
            whenOver.run();
        }

        @Override
        public void onMsg(Msg msg) {
            // a peer has nothing to say while it waits
        }

        @Override
        public void onLost(TransportClosedException reason) {
            withdraw.run();
        }
    }
}
