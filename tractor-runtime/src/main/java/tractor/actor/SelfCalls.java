package tractor.actor;

import java.util.List;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.error.ErrorBox;
import tractor.msg.CancelAck;
import tractor.msg.FuncType;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.rpc.RuntimeCalls;
import tractor.task.Promise;

/** The runtime's own functions, in the namespace {@code self}. All run on the reader thread and only start things. */
final class SelfCalls implements RuntimeCalls {
    /** Extension: answered, with the namespaces that the child serves, when it has constructed them and is registered. */
    static final String BOOT = "_boot";

    static final PayloadCodec<List<String>> SERVES = Codecs.list(Codecs.STRING);

    /** Extension: a child says that it is about to end, since somebody has asked it to. */
    static final String LEAVE = "_leave";

    private final ActorRuntime actor;

    SelfCalls(ActorRuntime actor) {
        this.actor = actor;
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
                boot.onDone(() -> answerBoot(channel, start, boot, actor.namespaces()));
            }
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

    private static void accept(Channel channel, Start start) {
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
    }

    private static void answerBoot(Channel channel, Start start, Promise<Boolean> boot, List<String> serves) {
        try {
            boot.result();
            channel.post(new Return(start.cid(), Raw.of(SERVES, serves)));
        } catch (RuntimeException failure) {
            Throwable shown = failure instanceof BootFailure wrapped ? wrapped.getCause() : failure;
            channel.post(ErrorBox.pack(shown, channel.self(), start.cid()));
        }
    }
}
