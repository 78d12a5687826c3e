package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/** The bytes go through a non-blocking socket, which the loop's selector watches. */
final class SocketMedium implements Medium, SelectedMember {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final @Nullable PeerCredentials credentials;
    private final LoopConnection connection;

    private SocketMedium(
            IoLoop loop,
            TransportLimits limits,
            SocketChannel channel,
            @Nullable PeerCredentials credentials,
            Address local,
            Address remote)
            throws IOException {
        this.channel = channel;
        this.credentials = credentials;
        this.key = loop.register(channel, 0, this);
        this.connection = new LoopConnection(loop, limits, this, local, remote);
    }

    /** Makes a connection of a connected non-blocking channel; on the loop only. */
    static LoopConnection connection(
            IoLoop loop,
            TransportLimits limits,
            SocketChannel channel,
            @Nullable PeerCredentials credentials,
            Address local,
            Address remote)
            throws IOException {
        return new SocketMedium(loop, limits, channel, credentials, local, remote).connection;
    }

    // ---- what the selector says

    @Override
    public void onReady(SelectionKey ready) {
        connection.onReady(ready.isReadable(), ready.isWritable());
    }

    @Override
    public void onFailure(Throwable failure) {
        connection.onFailure(failure);
    }

    @Override
    public void onLoopClosing() {
        connection.close();
    }

    @Override
    public void onLoopClosed() {
        connection.onLoopClosed();
    }

    // ---- what the connection wants

    @Override
    public int write(ByteBuffer source) throws IOException {
        return channel.write(source);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public @Nullable PeerCredentials credentials() {
        return credentials;
    }

    @Override
    public OptionalLong peerPid() {
        return credentials == null ? OptionalLong.empty() : KernelPid.of(channel);
    }

    @Override
    public void setInterest(boolean reads, boolean writes) {
        key.interestOps((reads ? SelectionKey.OP_READ : 0) | (writes ? SelectionKey.OP_WRITE : 0));
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
