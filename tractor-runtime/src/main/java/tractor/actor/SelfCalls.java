package tractor.actor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.msg.AidExtension;
import tractor.msg.CancelAck;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.rpc.RuntimeCalls;
import tractor.task.Promise;

/** The runtime's own functions, in the namespace {@code self}. All run on the reader thread and only start things. */
final class SelfCalls implements RuntimeCalls {
    /** Extension: answered, with {@link AidExtension#SERVES}, when the child has constructed its services and is registered. */
    static final String BOOT = "_boot";

    /** Extension: a child says that it is about to end, since somebody has asked it to. */
    static final String LEAVE = "_leave";

    private final ActorRuntime actor;
    private final ServedSchemas schemas;
    private final TreeDumps dumps;
    private final SpareDesk spares;

    SelfCalls(ActorRuntime actor) {
        this.actor = actor;
        this.schemas = new ServedSchemas(actor);
        this.dumps = new TreeDumps(actor);
        this.spares = new SpareDesk(actor);
    }

    @Override
    public boolean answer(Channel channel, Start start) {
        switch (start.func()) {
            case CancelRequest.CANCEL_ACTOR -> {
                accept(channel, start);
                actor.cancel(channel.peer().uid(), () -> channel.post(new CancelAck(start.cid(), true)));
            }
            case BOOT -> {
                if (!actor.channels().isToParent(channel)) {
                    return false; // whoever could ask that often before the boot is over
                }
                accept(channel, start);
                Promise<Boolean> boot = actor.booted();
                boot.onDone(
                        () -> answerBoot(channel, start, boot, actor.services().fingerprints()));
            }
            case SCHEMA -> answerSchema(channel, start);
            case DUMP -> answerDump(channel, start);
            case LEAVE -> {
                channel.peerTakesLeave();
                accept(channel, start);
                channel.post(new Return(start.cid(), Raw.NIL));
            }
            default -> {
                return spares.answer(channel, start) || actor.answerRegistry(channel, start);
            }
        }
        return true;
    }

    private void answerSchema(Channel channel, Start start) {
        String namespace;
        try {
            namespace = start.kwargs().decode(SCHEMA_ARGS).get("ns");
        } catch (DecodeException bad) {
            namespace = null;
        }
        if (namespace == null) {
            refuse(channel, start, SCHEMA + " has one argument, `ns`");
            return;
        }
        accept(channel, start);
        Promise<Optional<String>> text = schemas.find(namespace);
        text.onDone(() -> channel.post(answer(text, SCHEMA_RESULT, channel, start)));
    }

    private void answerDump(Channel channel, Start start) {
        Long patience;
        try {
            patience = start.kwargs().decode(DUMP_ARGS).get("patience");
        } catch (DecodeException bad) {
            patience = null;
        }
        if (patience == null) {
            refuse(channel, start, DUMP + " has one argument, `patience`");
            return;
        }
        accept(channel, start);
        Promise<Map<String, @Nullable Object>> dump = dumps.make(Duration.ofMillis(patience));
        dump.onDone(() -> channel.post(answer(dump, DUMP_RESULT, channel, start)));
    }

    private static void refuse(Channel channel, Start start, String why) {
        channel.post(ErrorBox.pack(ErrorType.BAD_ARGUMENTS, why, channel.self(), start.cid()));
    }

    private static <T> Msg answer(Promise<T> promise, PayloadCodec<T> codec, Channel channel, Start start) {
        try {
            return new Return(start.cid(), Raw.of(codec, promise.result()));
        } catch (RuntimeException failure) {
            return ErrorBox.pack(failure, channel.self(), start.cid());
        }
    }

    private static void accept(Channel channel, Start start) {
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
    }

    private static void answerBoot(
            Channel channel, Start start, Promise<Boolean> boot, Map<String, OptionalLong> serves) {
        try {
            boot.result();
            channel.post(new Return(start.cid(), Raw.of(AidExtension.SERVES, serves)));
        } catch (RuntimeException failure) {
            Throwable shown = failure instanceof BootFailure wrapped ? wrapped.getCause() : failure;
            channel.post(ErrorBox.pack(shown, channel.self(), start.cid()));
        }
    }
}
