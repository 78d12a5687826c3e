package tractor.actor;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tractor.channel.Channel;
import tractor.codec.DecodeException;
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

    SelfCalls(ActorRuntime actor) {
        this.actor = actor;
        this.schemas = new ServedSchemas(actor);
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
            case LEAVE -> {
                channel.peerTakesLeave();
                accept(channel, start);
                channel.post(new Return(start.cid(), Raw.NIL));
            }
            default -> {
                return actor.answerRegistry(channel, start);
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
            channel.post(ErrorBox.pack(
                    ErrorType.BAD_ARGUMENTS, SCHEMA + " has one argument, `ns`", channel.self(), start.cid()));
            return;
        }
        accept(channel, start);
        Promise<Optional<String>> text = schemas.find(namespace);
        text.onDone(() -> channel.post(schemaAnswer(text, channel, start)));
    }

    private static Msg schemaAnswer(Promise<Optional<String>> text, Channel channel, Start start) {
        try {
            return new Return(start.cid(), Raw.of(SCHEMA_RESULT, text.result()));
        } catch (RuntimeException unreadable) {
            return ErrorBox.pack(unreadable, channel.self(), start.cid());
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
