package tractor.context;

import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.msg.FuncType;
import tractor.msg.Start;
import tractor.msg.Stop;
import tractor.task.CancelScope;

/** The callee's end of a one-way stream; used by the RPC loop on behalf of a service method that returns a stream. */
public final class GeneratorSink<T extends @Nullable Object> {
    private final Dialog<T, @Nullable Void> dialog;

    private GeneratorSink(Dialog<T, @Nullable Void> dialog) {
        this.dialog = dialog;
    }

    @SuppressWarnings("exports")
    public static <T extends @Nullable Object> GeneratorSink<T> open(
            Channel channel, Start start, PayloadCodec<T> codec, CancelScope task) {
        Dialog<T, @Nullable Void> dialog = Dialog.ofCallee(channel, start, FuncType.GENERATOR, codec, Codecs.NIL);
        dialog.link(task);
        return new GeneratorSink<>(dialog);
    }

    /** Sends one item; waits while the caller has no room. */
    public void send(T item) throws InterruptedException {
        dialog.sendItem(dialog.outgoing(), item);
    }

    /** Ends the stream. */
    public void stop() {
        dialog.channel().post(new Stop(dialog.cid()));
    }

    /** Why the dialog failed on the other side or on the link; null while it has not. */
    public @Nullable RuntimeException failure() {
        return dialog.failure();
    }

    @SuppressWarnings("exports")
    public DialogEnd end() {
        return dialog;
    }
}
