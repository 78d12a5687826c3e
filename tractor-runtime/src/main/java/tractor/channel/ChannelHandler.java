package tractor.channel;

import tractor.msg.Aid;
import tractor.msg.Msg;
import tractor.msg.PeerLimits;
import tractor.msg.SpawnSpec;
import tractor.msg.Start;
import tractor.msg.TimeLimits;
import tractor.transport.TransportClosedException;

/**
 * What the owner of a channel does with all that belongs to no open dialog. Every method runs on the channel's reader
 * thread: it neither blocks nor runs user code.
 */
public interface ChannelHandler {
    /** What becomes of a peer that has introduced itself. */
    enum Admission {
        /** Dialogs may begin. */
        ADMITTED,
        /** Somebody still looks into it, who calls {@link Channel#admit} or closes the channel. */
        HELD,
        /** It only wanted to know who is here: the channel closes once our own introduction is sent. */
        ANSWERED,
        /** The channel closes without a further word. */
        REFUSED
    }

    /** The time limits of the actor that owns the channel. */
    TimeLimits limits();

    /** How much the owner lets a peer ask of it. */
    PeerLimits peerLimits();

    /** The peer broke the protocol, or a limit; the channel may be closing because of that. {@code what} says how. */
    void onBreach(Channel channel, Breach kind, String what);

    /** The peer has introduced itself. What this side still has to say of itself ({@link Channel#greet}) is said here. */
    Admission onAid(Channel channel, Aid peer);

    /** The peer was admitted. */
    void onOpen(Channel channel);

    /** The peer asks for a task; its identity has been checked against the handshake. */
    void onStart(Channel channel, Start start);

    /** A parent's instructions; only ever expected by a child, once. */
    void onSpawnSpec(Channel channel, SpawnSpec spec);

    /** The peer reports an error of the whole connection. */
    void onPeerError(Channel channel, Msg.Error error);

    /** The channel is gone. Called once, after the dialogs were told, also when the handshake never succeeded. */
    void onClosed(Channel channel, TransportClosedException reason);
}
