package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;

/** The transport within one process keeps the contract of those between processes. */
class MemoryTransportTest extends LossContract {

    @Override
    Transport open(IoLoop loop, TransportLimits limits) {
        return new MemoryTransport(loop, limits);
    }

    @Override
    Address freshAddress() {
        return MemoryTransport.freshAddress("actor");
    }

    @Override
    RawPeer dial(Address address) throws Exception {
        MemoryListener listener = Objects.requireNonNull(MemoryTransport.listenerAt(address));
        MemoryMedium here = MemoryMedium.pair(clientLoop, listener.loop());
        CompletableFuture<Boolean> refused = new CompletableFuture<>();
        listener.offer(here.peer(), MemoryTransport.freshAddress("peer"), refused::complete);
        assertThat(refused.get(60, TimeUnit.SECONDS)).isFalse();
        return new RawPeer(new RawEnd(here));
    }

    /** An end without a connection. */
    private record RawEnd(MemoryMedium medium) implements ByteChannel {
        @Override
        public int read(ByteBuffer target) {
            return medium.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return medium.write(source);
        }

        @Override
        public boolean isOpen() {
            return medium.isOpen();
        }

        @Override
        public void close() {
            medium.abandon();
        }
    }

    @Test
    void addressesOfAnotherProcessAreRefused() {
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        ConnectFailedException refused = assertThrows(
                ConnectFailedException.class, () -> transport.connect(new MemoryAddress("elsewhere", "actor")));
        assertThat(refused.reason()).isEqualTo(ConnectFailedException.Reason.REFUSED);
    }

    @Test
    void anotherKindOfAddressIsRefused() {
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> transport.connect(Address.tcp("127.0.0.1", 1)));
        assertThrows(
                IllegalArgumentException.class, () -> transport.listen(Address.tcp("127.0.0.1", 1), connection -> {}));
    }

    @Test
    void anAddressIsReadAsItIsWritten() {
        Address address = freshAddress();
        assertThat(Address.parse(address.toString())).isEqualTo(address);
        assertThat(Address.wrap(address.unwrap())).hasValue(address);
    }

    @Test
    void aClosedLoopNeitherListensNorConnects() {
        Address address = freshAddress();
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            clientLoop.close();
            assertThrows(
                    TransportClosedException.class,
                    () -> open(clientLoop, TransportLimits.DEFAULT).connect(listener.address()));
            assertThrows(
                    TransportClosedException.class,
                    () -> open(clientLoop, TransportLimits.DEFAULT).listen(freshAddress(), connection -> {}));
        }
    }
}
