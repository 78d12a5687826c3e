package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What carries the bytes of one end of a connection: never blocks, and tells its connection, on the loop, when it is ready.
 */
interface Medium extends ByteChannel {

    /** Takes as many bytes as there is room for now, perhaps none; any one thread at a time. */
    @Override
    int write(ByteBuffer source) throws IOException;

    /** Gives what is there, perhaps nothing, or -1 when the peer's output has ended; on the loop only. */
    @Override
    int read(ByteBuffer target) throws IOException;

    /** As whom the peer is there, by the word of the system; null if it does not tell. */
    @Nullable
    PeerCredentials credentials();

    /** The id of the peer's process by the word of the system; empty if it does not tell. Any thread. */
    OptionalLong peerPid();

    /** What the connection is to be told of; on the loop only. */
    void setInterest(boolean reads, boolean writes);

    /** Says to the peer that nothing more comes; on the loop only. */
    void shutdownOutput() throws IOException;

    /** Lets go of everything; the peer finds its output broken and its input ended. On the loop only. */
    @Override
    void close() throws IOException;
}
