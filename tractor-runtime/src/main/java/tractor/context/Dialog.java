package tractor.context;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.channel.DialogSight;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.error.ContextCancelledException;
import tractor.error.ErrorBox;
import tractor.error.MessagingException;
import tractor.error.MsgTypeException;
import tractor.event.Recorder;
import tractor.event.StreamSendEvent;
import tractor.msg.Credit;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.msg.Started;
import tractor.msg.Stop;
import tractor.msg.Uid;
import tractor.msg.Yield;
import tractor.task.CancelScope;
import tractor.task.ClosedMailboxException;
import tractor.task.Promise;
import tractor.task.TaskCancelledException;
import tractor.task.Tasks;
import tractor.transport.TransportClosedException;

/**
 * One side of a dialog with items: what a context, its stream and a one-way stream have in common. Settles what arrives
 * on the reader thread, and holds the flow control of both directions.
 *
 * <p>Flow control: towards our own peers each direction has a {@link Window}; the receiver gives credit back as its task
 * takes items. Other peers send without asking: what exceeds the buffer is dropped and answered with an overrun error, as
 * the original does.
 *
 * <p>The failure of the other side is stored first and then cancels the scope of this side's task, so that whoever is
 * woken sees the failure and not the echo. A cancellation of the scope around wins over an end of the dialog that may be
 * part of it ({@link #isEnd}), never over a failure.
 *
 * @param <O> what this side sends
 * @param <I> what this side receives
 */
final class Dialog<O extends @Nullable Object, I extends @Nullable Object> implements DialogEnd {
    /** Items that follow each other within so many nanoseconds are sent by somebody who has more to say. */
    private static final long BURST = 20_000;

    private enum Side {
        CALLER,
        CALLEE
    }

    private final Side side;
    private final Channel channel;
    private final Start start;
    private final FuncType expected;
    private final PayloadCodec<O> outgoing;
    private final PayloadCodec<I> incoming;
    private final SendWindow window;
    private final Inbox inbox;
    private final Promise<StartAck> accepted = new Promise<>();
    private final Promise<Msg> first = new Promise<>();
    private final Promise<Return> last = new Promise<>();
    private final AtomicBoolean stopSent = new AtomicBoolean();
    private final AtomicInteger unheard = new AtomicInteger();
    private final Thread opener = Thread.currentThread();
    private final @Nullable String within = CalleeTask.currentCid();
    private final AtomicInteger waiting = new AtomicInteger(); // tasks of this side, for the other
    private volatile long lastSent = System.nanoTime() - BURST;
    private volatile boolean stopReceived;
    private volatile boolean endSeen;
    private volatile boolean cancelCalled;
    private volatile boolean broken;
    private volatile @Nullable Return lastReturn;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable CancelScope scope;

    private Dialog(
            Side side,
            Channel channel,
            Start start,
            FuncType expected,
            PayloadCodec<O> outgoing,
            PayloadCodec<I> incoming) {
        this.side = side;
        this.channel = channel;
        this.start = start.withoutArguments();
        this.expected = expected;
        this.outgoing = outgoing;
        this.incoming = incoming;
        boolean knowsCredit = channel.peer().java() != null;
        this.window = new SendWindow(knowsCredit);
        this.inbox = new Inbox(channel, this.start, knowsCredit);
    }

    /**
     * The side that asks.
     *
     * @param expected what the peer is to run
     */
    static <O extends @Nullable Object, I extends @Nullable Object> Dialog<O, I> ofCaller(
            Channel channel, Start start, FuncType expected, PayloadCodec<O> outgoing, PayloadCodec<I> incoming) {
        return new Dialog<>(Side.CALLER, channel, start, expected, outgoing, incoming);
    }

    static <O extends @Nullable Object, I extends @Nullable Object> Dialog<O, I> ofCallee(
            Channel channel, Start start, FuncType expected, PayloadCodec<O> outgoing, PayloadCodec<I> incoming) {
        return new Dialog<>(Side.CALLEE, channel, start, expected, outgoing, incoming);
    }

    /** How what this side sends travels. */
    PayloadCodec<O> outgoing() {
        return outgoing;
    }

    /** How what this side receives travels. */
    PayloadCodec<I> incoming() {
        return incoming;
    }

    Channel channel() {
        return channel;
    }

    String cid() {
        return start.cid();
    }

    /** The method, as people write it. */
    String title() {
        return start.endpoint();
    }

    /** The id of the served dialog for which this one was begun. */
    @Nullable
    String within() {
        return within;
    }

    @Override
    public DialogSight look() {
        boolean waits = waiting.get() > 0 || window.credits().awaited();
        return DialogLook.of(this, side == Side.CALLEE, expected, window, inbox, waits, opener);
    }

    boolean isAccepted() {
        return accepted.isDone();
    }

    /** Whether the first of {@code Started} and {@code Return} is here. */
    boolean isAnswered() {
        return first.isDone();
    }

    /** What went over the stream, for people. */
    String traffic() {
        return window.sent() + " sent, " + inbox.received() + " received, " + inbox.waiting() + " waiting";
    }

    Uid peer() {
        return channel.peer().uid();
    }

    /** Waits for the peer to accept; throws the dialog's failure when it refuses. */
    StartAck awaitAccepted() throws InterruptedException {
        return await(accepted);
    }

    /** Waits for the first of {@code Started} and {@code Return}. */
    Msg awaitFirst() throws InterruptedException {
        return await(first);
    }

    /** Waits for the final result. */
    Return awaitLast() throws InterruptedException {
        return await(last);
    }

    /** This side is about to ask for the end of the other side's task. */
    void callCancel() {
        cancelCalled = true;
    }

    boolean cancelCalled() {
        return cancelCalled;
    }

    /** The final result if it is here. */
    @Nullable
    Return lastNow() {
        return lastReturn;
    }

    /** Whether the final result is here. */
    boolean isOver() {
        return lastReturn != null;
    }

    private <T> T await(Promise<T> promise) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            return promise.await();
        } catch (InterruptedException cancelled) {
            throw woken(cancelled);
        } catch (RuntimeException failed) {
            raiseFailure();
            throw failed;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Why the dialog failed on the other side or on the link, if it did. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Whether it failed because of a message that this side could not decode: the other side's task may still run. */
    boolean isBroken() {
        return broken;
    }

    /** From now on a failure of the other side cancels {@code task}; at once when there is one already. */
    void link(CancelScope task) {
        scope = task;
        RuntimeException already = failure;
        if (already != null) {
            task.cancel(already);
        }
    }

    // ---- what arrives, on the reader thread ----

    @Override
    public void onMsg(Msg msg) {
        switch (msg) {
            case StartAck ack -> accept(ack);
            case Started started -> first.complete(started);
            case Yield item -> inbox.put(item);
            case Stop stop -> {
                stopReceived = true;
                inbox.close();
            }
            case Return result -> {
                lastReturn = result;
                first.complete(result);
                last.complete(result);
                inbox.close();
                window.open();
            }
            case Msg.Error error -> fail(ErrorBox.unpack(error, side == Side.CALLEE || accepted.isDone()));
            case Credit credit -> window.grant(credit);
            default -> {} // cannot belong to a dialog with items: a peer's mistake that harms nobody
        }
    }

    @Override
    public void onBroken(MsgTypeException reason) {
        broken = true;
        fail(reason);
    }

    @Override
    public void onLost(TransportClosedException reason) {
        fail(reason.again()); // the connection's other dialogs throw theirs
    }

    /** The peer has accepted the request, or runs something else than was asked for. */
    private void accept(StartAck ack) {
        if (ack.functype() == expected) {
            accepted.complete(ack);
        } else {
            fail(new MessagingException("called " + title() + " as " + expected.wireName() + ", but " + peer()
                    + " runs it as " + ack.functype().wireName()));
        }
    }

    private void fail(RuntimeException reason) {
        if (last.isDone()) {
            return; // the final result has arrived: what happens to the link afterwards is not this dialog's business
        }
        failure = reason;
        inbox.close(reason);
        accepted.fail(reason);
        first.fail(reason);
        last.fail(reason);
        window.open();
        CancelScope task = scope;
        if (task != null && !isOwnCancel(reason)) {
            task.cancel(reason);
        }
    }

    /** Whether the failure is no more than the peer's answer to this side's own cancel request. */
    boolean isOwnCancel(@Nullable RuntimeException reason) {
        return cancelCalled
                && reason instanceof ContextCancelledException cancelled
                && cancelled.canceller().filter(channel.self()::equals).isPresent();
    }

    /** Whether it says only that the other side is no more, as a cancellation of the tree says to each of its dialogs. */
    static boolean isEnd(RuntimeException reason) {
        return reason instanceof ContextCancelledException || reason instanceof TransportClosedException;
    }

    // ---- what this side's tasks do ----

    /** This side's end of the stream is there, and receives like that. */
    void openInbox(StreamOptions options) {
        inbox.open(options);
    }

    /** Sends one item; waits while the peer has no room. Nothing was sent when it throws. */
    <V extends @Nullable Object> void sendItem(PayloadCodec<V> codec, V item) throws InterruptedException {
        Raw payload = Raw.of(codec, item);
        if (isUnheard()) {
            return;
        }
        try {
            sendOnCredit(payload);
        } catch (TaskCancelledException cancelled) {
            throw woken(cancelled);
        } catch (InterruptedException interrupt) {
            throw woken(Tasks.asCancelled(interrupt));
        }
    }

    private void sendOnCredit(Raw payload) throws InterruptedException {
        StreamSendEvent event = Recorder.isInUse() ? StreamSendEvent.begun() : null;
        window.acquire(payload.length());
        boolean sent = false;
        try {
            if (isUnheard()) { // the peer has left while this task waited for room
                return;
            }
            send(new Yield(cid(), payload));
            sent = true;
            if (event != null) {
                event.finish(channel.self(), peer(), start, payload.length());
            }
        } finally {
            if (!sent) {
                window.release(payload.length());
            }
        }
    }

    /** A lone item goes at once; one that comes right after another waits for what else comes, and costs less. */
    private void send(Yield item) throws InterruptedException {
        long now = System.nanoTime();
        boolean burst = now - lastSent < BURST;
        lastSent = now;
        if (burst) {
            channel.sendInBurst(item);
        } else {
            channel.send(item);
        }
    }

    /**
     * Whether the peer has left, so that an item would reach nobody. That is no mistake of a task that has not yet heard
     * of it, since it still answers what the peer sent before: such items are dropped, a window's worth after the last
     * one was received. A task that goes on after that, or after it has seen the end of the stream, is told.
     */
    private boolean isUnheard() throws InterruptedException {
        raiseFailure();
        boolean told = endSeen || last.isDone();
        if (!told && !stopReceived) {
            return false;
        }
        if (told || (inbox.isEmpty() && unheard.incrementAndGet() > Window.ITEMS)) {
            throw new StreamClosedException("the other side has ended the stream: nobody would receive this item");
        }
        return true;
    }

    /**
     * The next item; waits for it. A failure of the other side is thrown at once where it cancels this side's task, else
     * after the items that came before it.
     */
    <V extends @Nullable Object> V receiveItem(PayloadCodec<V> codec) throws InterruptedException {
        if (scope != null) {
            raiseFailure();
        }
        try {
            return open(take(), codec);
        } catch (ClosedMailboxException closed) {
            raiseFailure();
            endSeen = true;
            throw new EndOfStreamException();
        } catch (InterruptedException cancelled) {
            throw woken(cancelled);
        }
    }

    private Yield take() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            return inbox.take();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** The next item if one is here already. */
    <V extends @Nullable Object> Optional<V> pollItem(PayloadCodec<V> codec) {
        if (scope != null) {
            throwFailure();
        }
        try {
            Yield item = inbox.poll();
            return item == null ? Optional.empty() : Optional.ofNullable(open(item, codec));
        } catch (ClosedMailboxException ended) {
            throwFailure();
            return Optional.empty();
        }
    }

    private <V extends @Nullable Object> V open(Yield item, PayloadCodec<V> codec) {
        try {
            return item.pld().decode(codec);
        } catch (RuntimeException bad) { // a codec's complaint, or the constructor of a user's record
            throw refused(item, bad);
        }
    }

    /** The exception for a payload that this side refuses, of a message that it was about to send or has received. */
    MsgTypeException refused(Msg msg, RuntimeException why) {
        return ErrorBox.refused(channel.self(), msg, start.endpoint(), why);
    }

    /** From now on items are discarded as they come: nobody will receive them. */
    void drain() {
        inbox.drain();
    }

    /** Tells the peer, once, that this side's stream has ended, unless the peer has ended its own or is gone. */
    void stop() {
        boolean over = stopReceived || failure != null || last.isDone();
        if (!over && stopSent.compareAndSet(false, true)) {
            channel.post(new Stop(cid()));
        }
    }

    /** How the stream stands that this side has not closed, for people. */
    String streamState() {
        return failure != null ? "failed" : peerStopped() ? "ended by the peer" : "open";
    }

    boolean peerStopped() {
        return stopReceived || last.isDone();
    }

    /** Throws the failure, if there is one, unless the scope around is cancelled and the failure may be part of that. */
    void raiseFailure() throws InterruptedException {
        RuntimeException reason = failure;
        if (reason != null && isEnd(reason)) {
            try {
                Tasks.checkpoint();
            } catch (InterruptedException cancelled) {
                throw woken(cancelled);
            }
        }
        throwFailure();
    }

    /** What a task throws that was cancelled while it waited: the failure, where that is behind it or weighs more. */
    @SuppressWarnings("ReferenceEquality") // failures are told apart by identity
    private InterruptedException woken(InterruptedException cancelled) {
        RuntimeException reason = failure;
        boolean behindIt = cancelled instanceof TaskCancelledException known && known.reason() == reason;
        if (reason != null && (behindIt || !isEnd(reason))) {
            throwFailure();
        }
        return cancelled;
    }

    /** Throws the failure, if there is one, with the stack of the task that meets it. */
    void throwFailure() {
        RuntimeException reason = failure;
        if (reason != null) {
            reason.fillInStackTrace();
            throw reason;
        }
    }
}
