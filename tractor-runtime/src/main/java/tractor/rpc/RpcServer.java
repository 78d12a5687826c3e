package tractor.rpc;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.context.CancelRequest;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.msg.CancelAck;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.TaskNursery;

/**
 * Turns requests into tasks: one virtual thread for each, in the actor's own nursery. Requests of the runtime's own
 * namespace are answered at once, on the reader thread, so that a cancel request is heard even when user code spins.
 */
@SuppressWarnings("exports")
public final class RpcServer {
    private final Promise<Boolean> booted;
    private final Services services;
    private final RuntimeCalls runtimeCalls;
    private final TaskNursery tasks;
    private final Set<ServedTask> running = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Uid cancelledBy;

    /**
     * Serves in the tasks of that nursery.
     *
     * @param booted requests that come before wait for it, each as the task that it is to become
     */
    public RpcServer(Promise<Boolean> booted, Services services, RuntimeCalls runtimeCalls, TaskNursery tasks) {
        this.booted = booted;
        this.services = services;
        this.runtimeCalls = runtimeCalls;
        this.tasks = tasks;
    }

    /** Takes a request. Runs on the channel's reader thread. */
    public void onStart(Channel channel, Start start) {
        if (start.ns().equals(CancelRequest.SELF)) {
            answerSelf(channel, start);
            return;
        }
        Uid canceller = cancelledBy;
        if (canceller != null) {
            channel.post(ErrorBox.cancelled(channel.self(), canceller, start.cid()));
            return;
        }
        if (!booted.isDone()) {
            serve(channel, start, call -> {
                booted.await();
                Dispatcher dispatcher = services.find(start.ns());
                if (dispatcher == null) {
                    throw new RefusedException(notExposed(channel, start));
                }
                dispatcher.dispatch(call);
            });
            return;
        }
        Dispatcher dispatcher = services.find(start.ns());
        if (dispatcher == null) {
            channel.post(notExposed(channel, start));
        } else {
            serve(channel, start, dispatcher);
        }
    }

    private static Msg.Error notExposed(Channel channel, Start start) {
        String text = "this actor does not serve '" + start.ns() + "'; name it where the actor is started";
        return ErrorBox.pack(ErrorType.MODULE_NOT_EXPOSED, text, channel.self(), start.cid());
    }

    private void serve(Channel channel, Start start, Dispatcher dispatcher) {
        ServedTask task = new ServedTask(channel, start);
        if (!channel.serve(start, task)) {
            return;
        }
        running.add(task);
        task.done().onDone(() -> running.remove(task));
        try {
            tasks.start(start.ns() + "." + start.func(), () -> {
                task.run(dispatcher);
                return true;
            });
        } catch (IllegalStateException ended) { // the actor's last moment: its tasks are over
            running.remove(task);
            channel.forget(start.cid());
            channel.post(ErrorBox.cancelled(channel.self(), channel.self(), start.cid()));
            return;
        }
        Uid canceller = cancelledBy; // read after the add: cancelAll writes, then walks
        if (canceller != null) {
            task.cancel(canceller);
        }
    }

    private void answerSelf(Channel channel, Start start) {
        if (start.func().equals(CancelRequest.CANCEL_TASK)) {
            cancelTask(channel, start);
        } else if (!runtimeCalls.answer(channel, start)) {
            refuse(channel, start, ErrorType.UNKNOWN_METHOD, "the runtime has no function '" + start.func() + "'");
        }
    }

    /** Only the connection that started a task can cancel it; a task that is over already counts as cancelled. */
    private void cancelTask(Channel channel, Start start) {
        Map<String, String> kwargs;
        try {
            kwargs = start.kwargs().decode(Codecs.map(Codecs.STRING));
        } catch (DecodeException bad) {
            refuse(channel, start, ErrorType.BAD_ARGUMENTS, bad.getMessage());
            return;
        }
        channel.post(new StartAck(start.cid(), FuncType.FUNCTION));
        Runnable ack = () -> channel.post(new CancelAck(start.cid(), true));
        if (channel.dialog(kwargs.getOrDefault("cid", "")) instanceof CancellableDialog running) {
            running.cancel(channel.peer().uid(), ack);
        } else {
            ack.run();
        }
    }

    /** Cancels every running task and refuses new ones, in the name of {@code canceller}. */
    public void cancelAll(Uid canceller) {
        cancelledBy = canceller;
        running.forEach(task -> task.cancel(canceller));
    }

    private static void refuse(Channel channel, Start start, ErrorType type, @Nullable String message) {
        channel.post(ErrorBox.pack(type, String.valueOf(message), channel.self(), start.cid()));
    }
}
