package tractor.channel;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tractor.codec.DecodeException;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.error.MsgTypeException;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.msg.BrokenMsg;
import tractor.msg.CancelAck;
import tractor.msg.Credit;
import tractor.msg.Heartbeat;
import tractor.msg.Heartbeats;
import tractor.msg.Msg;
import tractor.msg.MsgCodec;
import tractor.msg.PeerLimits;
import tractor.msg.Return;
import tractor.msg.SpawnSpec;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.msg.Started;
import tractor.msg.Stop;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.msg.Yield;
import tractor.task.Promise;
import tractor.transport.Connection;
import tractor.transport.ConnectionHandler;
import tractor.transport.PeerCredentials;
import tractor.transport.TransportClosedException;

/**
 * Messages over one connection to one peer: the handshake, then any number of dialogs, told apart by their id.
 *
 * <p>Frames are decoded on the connection's reader thread, and only as far as the envelope: payloads stay raw until the
 * task that wants them decodes them. {@link #send} may wait for room and is cancellable; {@link #post} never waits and
 * is what the reader thread itself uses.
 */
public final class Channel implements ConnectionHandler {
    private static final TractorLog LOG = TractorLog.of("channel");

    private final Connection connection;
    private final ChannelHandler handler;
    private final CidMint cids;
    private final ConcurrentMap<String, Entry> dialogs = new ConcurrentHashMap<>();
    private final AtomicInteger served = new AtomicInteger(); // dialogs that the peer began
    private final Promise<Aid> handshake = new Promise<>();
    private final Promise<Boolean> closed = new Promise<>();
    private volatile @Nullable Aid self;
    private volatile @Nullable Aid peer;
    private volatile boolean peerTookLeave;
    private volatile @Nullable TransportClosedException lost;

    // Touched on the I/O loop only.
    private @Nullable Aid applicant; // who has introduced itself and is not admitted yet
    private final ArrayDeque<byte[]> held = new ArrayDeque<>(); // what it has said since

    private record Entry(DialogEnd end, boolean served) {}

    /** Nothing is read before {@link #start}. */
    public Channel(Connection connection, CidMint cids, ChannelHandler handler) {
        this.connection = connection;
        this.cids = cids;
        this.handler = handler;
    }

    /** Begins to read: from now on the handler hears what comes, and the end. */
    public void start() {
        connection.start(this);
    }

    /** Introduces this actor to the peer. */
    public void greet(Aid aid) {
        self = aid;
        post(aid);
    }

    /** This actor, as it introduced itself here. */
    public Aid selfAid() {
        return Objects.requireNonNull(self, "this side has not introduced itself");
    }

    /** This actor's identity. */
    public Uid self() {
        return selfAid().uid();
    }

    /** Completed when the connection has ended, after everybody concerned was told. */
    public Promise<Boolean> closed() {
        return closed;
    }

    /** Completed with the peer's {@link Aid} once it was admitted; fails when the connection is lost before. */
    public Promise<Aid> handshake() {
        return handshake;
    }

    /** The admitted peer. */
    public Aid peer() {
        Aid known = peer;
        if (known == null) {
            throw new IllegalStateException("the handshake with " + remoteAddress() + " is not complete");
        }
        return known;
    }

    /** Takes what the peer has told of itself since it introduced itself; its identity stays. */
    public void amendPeer(AidExtension java) {
        peer = peer().withJava(java);
    }

    /** The time limits of the actor that owns this channel. */
    public TimeLimits limits() {
        return handler.limits();
    }

    public Address localAddress() {
        return connection.localAddress();
    }

    public Address remoteAddress() {
        return connection.remoteAddress();
    }

    /** As whom the peer is there, by the word of the kernel, where that can be known. */
    public Optional<PeerCredentials> credentials() {
        return connection.credentials();
    }

    /** The id of the peer's process, by the word of the kernel, where that can be known. */
    public OptionalLong peerPid() {
        return connection.peerPid();
    }

    public boolean isOpen() {
        return lost == null;
    }

    /** The peer has said that it is about to end in order. */
    public void peerTakesLeave() {
        peerTookLeave = true;
    }

    /** Whether the peer has said that it is about to end in order; final once the channel is closed. */
    public boolean peerTookLeave() {
        return peerTookLeave;
    }

    /** A fresh id for a dialog that this side starts. */
    public String nextCid() {
        return cids.next();
    }

    /**
     * Registers this side of a dialog that it begins.
     *
     * @throws TransportClosedException when the channel is already gone
     */
    public void open(String cid, DialogEnd end) {
        register(cid, new Entry(end, false));
    }

    /**
     * Registers this side of a dialog that the peer has begun, or answers that it cannot be: the peer has too many, or uses
     * an id twice.
     *
     * @return whether the dialog is open
     * @throws TransportClosedException when the channel is already gone
     */
    public boolean serve(Start start, DialogEnd end) {
        int most = handler.peerLimits().maxDialogs();
        if (served.get() >= most) { // only the reader thread adds
            post(ErrorBox.pack(
                    ErrorType.TOO_MANY_DIALOGS,
                    "more than " + most + " dialogs of one connection: wait until some are over",
                    self(),
                    start.cid()));
            handler.onBreach(this, Breach.TOO_MANY_DIALOGS, "began more than " + most + " dialogs at once");
            return false;
        }
        if (!register(start.cid(), new Entry(end, true))) {
            String text = "the dialog id " + start.cid() + " is in use";
            post(ErrorBox.pack(ErrorType.BAD_ARGUMENTS, text, self(), start.cid()));
            return false;
        }
        return true;
    }

    private boolean register(String cid, Entry entry) {
        if (dialogs.putIfAbsent(cid, entry) != null) {
            return false;
        }
        if (entry.served()) {
            served.incrementAndGet();
        }
        TransportClosedException reason = lost; // read after the put: the closing side reads in the other order
        if (reason != null && remove(cid, entry)) {
            throw reason;
        }
        return true;
    }

    private boolean remove(String cid, Entry entry) {
        boolean removed = dialogs.remove(cid, entry);
        if (removed && entry.served()) {
            served.decrementAndGet();
        }
        return removed;
    }

    /** The registered side of a dialog, or null. */
    public @Nullable DialogEnd dialog(String cid) {
        Entry entry = dialogs.get(cid);
        return entry == null ? null : entry.end();
    }

    /** How many dialogs are registered now. */
    public int dialogs() {
        return dialogs.size();
    }

    /** The dialogs that are registered now, by their ids, but for the runtime's own. From any thread. */
    public Map<String, DialogSight> look() {
        Map<String, DialogSight> seen = new LinkedHashMap<>();
        dialogs.forEach((cid, entry) -> {
            DialogSight sight = entry.end().look();
            if (sight != null) {
                seen.put(cid, sight);
            }
        });
        return seen;
    }

    /** Ends a dialog on this side: what still arrives for it is dropped. */
    public void forget(String cid) {
        Entry entry = dialogs.get(cid);
        if (entry != null) {
            remove(cid, entry);
        }
    }

    /**
     * Sends a message, waiting while too much is queued already. When it throws {@code InterruptedException}, nothing
     * was sent.
     *
     * @throws TransportClosedException when the channel is gone
     */
    public void send(Msg msg) throws InterruptedException {
        connection.send(MsgCodec.encode(msg));
    }

    /** As {@link #send}, for one of many messages in quick succession, which are written together. */
    public void sendInBurst(Msg msg) throws InterruptedException {
        connection.sendInBurst(MsgCodec.encode(msg));
    }

    /** As {@link #send}, for a message that another one will follow before long, with which it is written. */
    public void sendAhead(Msg msg) throws InterruptedException {
        connection.sendAhead(MsgCodec.encode(msg));
    }

    /** Sends a control message without waiting; on a channel that is gone this does nothing. */
    public void post(Msg msg) {
        connection.post(MsgCodec.encode(msg));
    }

    /** Closes after what is queued has been sent, within the transport's time limit. Does not wait. */
    public void close() {
        connection.close();
    }

    /** Closes at once. */
    public void abort(String reason) {
        connection.abort(reason);
    }

    @Override
    public void onFrame(Connection source, byte[] body) {
        if (applicant != null) {
            held.add(body); // had been read before the reading paused
            return;
        }
        Msg msg;
        try {
            msg = MsgCodec.decode(body, 0, body.length, handler.peerLimits().maxValues());
        } catch (DecodeException bad) {
            BrokenMsg broken = peer == null ? null : BrokenMsg.identify(body);
            if (broken == null) {
                breach(Breach.MALFORMED, "a malformed message: " + bad.getMessage());
            } else {
                endDialog(broken, ErrorBox.broken(self(), broken, bad));
            }
            return;
        }
        if (peer == null) {
            introduce(msg);
        } else {
            dispatch(msg);
        }
    }

    /** Both sides of the dialog learn what is wrong with the message; no other dialog is concerned. */
    private void endDialog(BrokenMsg broken, MsgTypeException reason) {
        DialogEnd end = broken.isStart() ? null : dialog(broken.cid());
        if (end == null && !broken.isStart()) {
            LOG.transport(() -> "dropped a late and malformed message from " + name());
            return;
        }
        handler.onBreach(this, Breach.MALFORMED, "sent a malformed message: " + reason.remoteMessage());
        if (!broken.isError()) {
            post(reason.msg());
        }
        if (end != null) {
            end.onBroken(reason);
        }
    }

    private void introduce(Msg msg) {
        if (!(msg instanceof Aid aid)) {
            breach(Breach.MISPLACED, "a " + msg.getClass().getSimpleName() + " before it had introduced itself");
            return;
        }
        switch (handler.onAid(this, aid)) {
            case ADMITTED -> welcome(aid);
            case HELD -> {
                applicant = aid;
                connection.pauseReading();
            }
            case ANSWERED -> close();
            case REFUSED -> abort("refused at the handshake");
        }
    }

    private void welcome(Aid aid) {
        peer = aid;
        limitMessages(handler.peerLimits());
        handshake.complete(aid);
        handler.onOpen(this);
        AidExtension ours = selfAid().java();
        AidExtension theirs = aid.java();
        if (ours != null && theirs != null && ours.silence() != null && theirs.silence() != null) {
            connection.keepAlive(
                    MsgCodec.encode(new Heartbeat()), Heartbeats.interval(theirs.silence()), ours.silence());
        }
    }

    /** Holds the size of messages to these limits; on the I/O loop only. */
    public void limitMessages(PeerLimits limits) {
        connection.limitFrames(limits.maxMessage());
    }

    /** Admits a peer that was held, and hears what it has said since; on the I/O loop only. */
    public void admit() {
        Aid aid = applicant;
        if (aid == null || !isOpen()) {
            return;
        }
        applicant = null;
        boolean heard = false;
        try {
            welcome(aid);
            for (byte[] body = held.poll(); body != null && connection.isOpen(); body = held.poll()) {
                onFrame(connection, body);
            }
            heard = true;
        } finally {
            if (!heard) {
                abort("what it said could not be heard");
            }
        }
        connection.resumeReading();
    }

    private void dispatch(Msg msg) {
        // No switch: one over types is linked at run time, which costs a booting child milliseconds.
        if (msg instanceof Yield item) {
            deliver(item.cid(), item);
        } else if (msg instanceof Start start) {
            if (start.uid().equals(peer().uid())) {
                handler.onStart(this, start);
            } else {
                breach(Breach.IMPOSTURE, "a Start in the name of " + start.uid());
            }
        } else if (msg instanceof StartAck ack) {
            deliver(ack.cid(), ack);
        } else if (msg instanceof Return result) {
            deliver(result.cid(), result);
        } else if (msg instanceof Credit credit) {
            deliver(credit.cid(), credit);
        } else if (msg instanceof Started started) {
            deliver(started.cid(), started);
        } else if (msg instanceof Stop stop) {
            deliver(stop.cid(), stop);
        } else if (msg instanceof CancelAck ack) {
            deliver(ack.cid(), ack);
        } else if (msg instanceof Msg.Error error) {
            String cid = error.cid();
            if (cid == null) {
                handler.onPeerError(this, error);
            } else {
                deliver(cid, error);
            }
        } else if (msg instanceof SpawnSpec spec) {
            handler.onSpawnSpec(this, spec);
        } else if (msg instanceof Aid) {
            breach(Breach.MISPLACED, "a second Aid");
        } // a Heartbeat: to have come is all that it says
    }

    private void deliver(String cid, Msg msg) {
        DialogEnd end = dialog(cid);
        if (end == null) {
            LOG.transport(() -> "dropped a late " + msg.getClass().getSimpleName() + " from " + name());
        } else {
            end.onMsg(msg);
        }
    }

    private void breach(Breach kind, String what) {
        handler.onBreach(this, kind, "sent " + what);
        abort("sent " + what);
    }

    @Override
    public void onClosed(Connection source, TransportClosedException reason) {
        lost = reason;
        handshake.fail(reason);
        dialogs.forEach((cid, entry) -> {
            if (remove(cid, entry)) {
                entry.end().onLost(reason);
            }
        });
        handler.onClosed(this, reason);
        closed.complete(true);
    }

    private String name() {
        Aid known = peer;
        return known == null ? remoteAddress().toString() : known.uid().toString();
    }

    @Override
    public String toString() {
        return "Channel[" + name() + "]";
    }
}
