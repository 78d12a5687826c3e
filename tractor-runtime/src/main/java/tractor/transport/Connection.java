package tractor.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import tractor.msg.Address;

/**
 * A duplex connection that carries frames: byte arrays that arrive whole and in order, each sender's in the order it
 * sent them. Thread-safe. No interrupt of any thread harms it.
 *
 * <p>Nothing is read before {@link #start}; sending works at once.
 */
public interface Connection extends AutoCloseable {

    /**
     * Begins to read. The handler hears everything from the first byte on, and the end of the connection exactly once,
     * also if it has ended already.
     *
     * @throws IllegalStateException if started before
     */
    void start(ConnectionHandler handler);

    /**
     * Queues a frame and writes as much as the peer takes now. Waits while more than
     * {@link TransportLimits#highWater()} bytes are queued. The array must not be changed afterwards.
     *
     * @throws InterruptedException if interrupted before the frame was queued: nothing of it is sent
     * @throws TransportClosedException if the connection has ended or is closing
     * @throws IllegalArgumentException if the body is larger than {@link TransportLimits#maxFrame()}, or than
     *     {@link #limitFrames} allows
     * @throws IllegalStateException if called on the I/O loop, which must not wait
     */
    void send(byte[] body) throws InterruptedException;

    /**
     * As {@link #send}, for one of many frames in quick succession: the I/O loop writes it, at once, together with what else
     * is queued by then. Costs its sender less, and a lone frame a little more time.
     */
    void sendInBurst(byte[] body) throws InterruptedException;

    /**
     * As {@link #send}, for a frame that another one will follow before long: it is written with that, or a millisecond
     * later at the latest.
     */
    void sendAhead(byte[] body) throws InterruptedException;

    /**
     * Queues a frame of control traffic: never waits, never throws. When more than {@link TransportLimits#hardBound()}
     * bytes are queued the connection ends with {@link TransportClosedException.Reason#OVERFLOW}. The array must not
     * be changed afterwards.
     *
     * @return whether the frame was queued; false if the connection has ended or is closing, or if the body is larger
     *     than {@link TransportLimits#maxFrame()}
     */
    boolean post(byte[] body);

    /**
     * From now on with another {@link TransportLimits#maxFrame()}, for frames that are sent and, from the next one on, for
     * frames that are received. On the I/O loop only.
     */
    void limitFrames(int bytes);

    /** Stops reading for now; frames that have been read already may still arrive. The end may go unnoticed meanwhile. */
    void pauseReading();

    /** Goes on reading after {@link #pauseReading()}. */
    void resumeReading();

    /**
     * From now on gives the peer signs of life and expects some, each byte being one: a peer that is silent for too long
     * ends the connection with {@link TransportClosedException.Reason#SILENT}. To be called once; not together with
     * {@link #pauseReading}, which makes a peer look silent.
     *
     * @param sign the body of the frame that is this side's sign
     * @param every how often it is sent, whatever else is
     * @param silence how long the peer may send nothing at all; the end comes after that, and at most a quarter later
     */
    void keepAlive(byte[] sign, Duration every, Duration silence);

    /**
     * Closes in the background: writes what is queued and waits for the peer to close its side, both within
     * {@link TransportLimits#flushTime()}; frames that arrive meanwhile are dropped. Returns at once; from now on
     * nothing more can be sent, and waiting senders fail.
     */
    @Override
    void close();

    /** Ends at once with {@link TransportClosedException.Reason#ABORTED}, dropping what is queued. Does not block. */
    void abort(String why);

    /** Whether frames can be sent: false from the moment it closes or is lost. */
    boolean isOpen();

    /** This end's address. */
    Address localAddress();

    /** The peer's address. */
    Address remoteAddress();

    /** As whom the peer is there, by the word of the kernel; only over a UNIX socket, and where the system tells. */
    Optional<PeerCredentials> credentials();

    /**
     * The id of the peer's process, by the word of the kernel; only over a UNIX socket while it is open, on Linux, and in a
     * JVM that was started with {@code --enable-native-access} and {@code --add-exports java.base/sun.nio.ch} for the
     * runtime. The first question loads the platform's native linker, which takes some tens of milliseconds.
     */
    OptionalLong peerPid();

    /** The limits that hold for this connection. */
    TransportLimits limits();
}
