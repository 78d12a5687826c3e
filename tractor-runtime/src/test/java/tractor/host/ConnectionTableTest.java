package tractor.host;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tractor.host.ConnectionTable.Ends;

/** Sockets of this process are found in the kernel's table, whatever their family. */
@EnabledOnOs(OS.LINUX)
final class ConnectionTableTest {

    private static ServerSocketChannel listen(String address) throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
    }

    private static Ends ends(SocketChannel socket) throws IOException {
        return new Ends((InetSocketAddress) socket.getLocalAddress(), (InetSocketAddress) socket.getRemoteAddress());
    }

    @Test
    void bothEndsOfAConnectionBelongToThisUser() throws IOException {
        for (String address : List.of("127.0.0.1", "::1")) {
            try (ServerSocketChannel server = listen(address);
                    SocketChannel client = SocketChannel.open(server.getLocalAddress());
                    SocketChannel accepted = server.accept()) {
                assertThat(ConnectionTable.owners(Set.of(ends(client), ends(accepted))))
                        .containsExactly(ends(client), UserId.current(), ends(accepted), UserId.current());
            }
        }
    }

    @Test
    void aSocketOfOneFamilyIsFoundLikeOneOfBoth() throws IOException {
        try (ServerSocketChannel server = listen("127.0.0.1");
                SocketChannel four = SocketChannel.open(StandardProtocolFamily.INET);
                SocketChannel six = SocketChannel.open(StandardProtocolFamily.INET6)) {
            four.connect(server.getLocalAddress());
            six.connect(server.getLocalAddress());
            assertThat(ConnectionTable.owners(Set.of(ends(four), ends(six)))).hasSize(2);
        }
    }

    @Test
    void ofManyAllAreFound() throws IOException {
        List<SocketChannel> sockets = new ArrayList<>();
        try (ServerSocketChannel server = listen("127.0.0.1")) {
            for (int n = 0; n < 500; n++) {
                sockets.add(SocketChannel.open(server.getLocalAddress()));
                sockets.add(server.accept());
            }
            Set<Ends> all = sockets.stream()
                    .map(socket -> {
                        try {
                            return ends(socket);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .collect(Collectors.toSet());
            Map<Ends, Long> owners = ConnectionTable.owners(all);
            assertThat(owners.keySet()).isEqualTo(all);
        } finally {
            for (SocketChannel socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void aSocketThatItsProcessHasClosedBelongsToNobody() throws IOException {
        try (ServerSocketChannel server = listen("127.0.0.1")) {
            Ends gone;
            SocketChannel accepted;
            try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
                gone = ends(client);
                accepted = server.accept();
            }
            try (accepted) { // the kernel keeps the other end until this one is closed, as if the administrator's
                assertThat(ConnectionTable.owners(Set.of(gone, ends(accepted))))
                        .containsExactly(ends(accepted), UserId.current());
            }
        }
    }
}
