package tractor.context;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.channel.DialogSight;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.error.MessagingException;
import tractor.error.MsgTypeException;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Start;
import tractor.msg.Stop;
import tractor.transport.TransportClosedException;

/**
 * The caller's end of a one-way stream that a method returns. Not bound to a block: close it, best by
 * try-with-resources, unless it was read to its end.
 */
public final class GeneratorStream<T extends @Nullable Object> implements ReceiveStream<T> {
    private final Dialog<@Nullable Void, T> dialog;
    private volatile boolean closed;

    private GeneratorStream(Dialog<@Nullable Void, T> dialog) {
        this.dialog = dialog;
    }

    /** Starts the remote task and waits until it is accepted. Called by generated code through {@code Portal.stream}. */
    @SuppressWarnings("exports")
    public static <T extends @Nullable Object> ReceiveStream<T> open(
            Channel channel, Start start, PayloadCodec<T> codec) throws InterruptedException {
        Dialog<@Nullable Void, T> dialog = Dialog.ofCaller(channel, start, FuncType.GENERATOR, Codecs.NIL, codec);
        GeneratorStream<T> stream = new GeneratorStream<>(dialog);
        channel.open(start.cid(), stream.new End());
        boolean accepted = false;
        try {
            channel.send(start);
            dialog.awaitAccepted();
            accepted = true;
            return stream;
        } finally {
            if (!accepted) {
                stream.close();
            }
        }
    }

    /** Forgets the dialog with its last message, since nobody need close a stream that was read to its end. */
    private final class End implements DialogEnd {
        @Override
        public void onMsg(Msg msg) {
            dialog.onMsg(msg);
            if (msg instanceof Stop || msg instanceof Msg.Error) {
                dialog.channel().forget(dialog.cid());
            }
        }

        @Override
        public DialogSight look() {
            return dialog.look();
        }

        @Override
        public void onBroken(MsgTypeException reason) {
            dialog.onBroken(reason);
        }

        @Override
        public void onLost(TransportClosedException reason) {
            dialog.onLost(reason);
        }
    }

    @Override
    public T receive() throws InterruptedException {
        if (closed) {
            throw new StreamClosedException("this side has closed the stream");
        }
        return dialog.receiveItem(dialog.incoming());
    }

    @Override
    public Optional<T> tryReceive() {
        if (closed) {
            throw new StreamClosedException("this side has closed the stream");
        }
        return dialog.pollItem(dialog.incoming());
    }

    @Override
    public Iterator<T> iterator() {
        return new StreamIterator<>(this);
    }

    /** Ends the stream. When the service is still sending its task is cancelled, without waiting for it. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            RuntimeException failure = dialog.failure();
            boolean misunderstood = failure instanceof MessagingException; // the peer runs something else, and on
            boolean over = dialog.peerStopped() || (failure != null && !misunderstood);
            if (!over || dialog.isBroken()) {
                dialog.stop();
                CancelRequest.task(dialog.channel(), dialog.cid());
            }
            dialog.drain();
            dialog.channel().forget(dialog.cid());
        }
    }

    /** One line: what sends, and how it stands. */
    @Override
    public String toString() {
        String state = closed ? "closed here" : dialog.streamState();
        return "GeneratorStream[" + dialog.title() + " of " + dialog.peer() + ": " + state + ", " + dialog.traffic()
                + "]";
    }
}
