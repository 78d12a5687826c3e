package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tractor.LocalActor;
import tractor.msg.TcpAddress;

/** An actor in raw frames that is found by name: it registers itself, and plays its part on a thread of its own. */
final class RawService implements AutoCloseable {
    private final RawServer server;
    private Consumer<Map<String, @Nullable Object>> introduction = aid -> {};
    private CompletableFuture<Boolean> part = CompletableFuture.completedFuture(true);

    /** Listens, and is not registered yet. */
    RawService(List<String> uid) {
        this.server = new RawServer(uid);
    }

    /** Registers with {@code registrar} under its recorded or any other identity. */
    static RawService registered(LocalActor registrar, List<String> uid) {
        RawService service = new RawService(uid);
        int port = ((TcpAddress) registrar.acceptAddress()).port();
        try (RawPeer client = RawPeer.connect(port, uid)) {
            assertThat(client.call("self", "register_actor", "uid", uid, "addr", service.address()))
                    .isNull();
        }
        return service;
    }

    int port() {
        return server.port();
    }

    /** The listening address as it stands on the wire. */
    List<Object> address() {
        return server.address();
    }

    /** Introduces itself otherwise than an actor of the original runtime. */
    RawService introducesItself(Consumer<Map<String, @Nullable Object>> change) {
        introduction = change;
        return this;
    }

    /** Takes one connection, as soon as it comes: introductions, then the part, then the caller hangs up. */
    RawService plays(Consumer<RawPeer> script) {
        part = CompletableFuture.supplyAsync(
                () -> {
                    try (RawPeer peer = server.accept()) {
                        Map<String, @Nullable Object> aid = Frames.aid(server.uid(), false);
                        introduction.accept(aid);
                        peer.send(aid);
                        peer.receive("Aid");
                        script.accept(peer);
                        peer.expectEnd();
                        return true;
                    }
                },
                Thread::startVirtualThread);
        return this;
    }

    /** The part is over; what went wrong in it is thrown here. */
    void awaitEnd() {
        try {
            part.orTimeout(RawPeer.PATIENCE.toSeconds() * 2, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    /** What went wrong on this side, for whoever has failed on the other because of it. */
    void explain(Throwable consequence) {
        try {
            awaitEnd();
        } catch (Throwable cause) {
            consequence.addSuppressed(cause);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
