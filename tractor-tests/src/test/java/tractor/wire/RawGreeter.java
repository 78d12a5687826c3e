package tractor.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An actor in raw frames that tells everybody who connects who it is, or says nothing, and counts them. */
final class RawGreeter implements AutoCloseable {
    private final List<String> uid;
    private final ServerSocket socket;
    private final boolean silent;
    private final AtomicInteger met = new AtomicInteger();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    /** Greets from now on. */
    RawGreeter(List<String> uid) {
        this(uid, false);
    }

    /** Takes connections and says nothing. */
    static RawGreeter silent(List<String> uid) {
        return new RawGreeter(uid, true);
    }

    private RawGreeter(List<String> uid, boolean silent) {
        this.uid = uid;
        this.silent = silent;
        try {
            this.socket = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("greeter").start(this::greet);
    }

    private void greet() {
        while (true) {
            Socket accepted;
            try {
                accepted = socket.accept();
            } catch (IOException closed) {
                return;
            }
            met.incrementAndGet();
            guests.add(accepted);
            Thread.ofPlatform().daemon().name("greeter").start(() -> greet(accepted));
        }
    }

    private void greet(Socket accepted) {
        try (RawPeer peer = new RawPeer(uid, accepted)) {
            if (!silent) {
                peer.send(Frames.aid(uid, false));
            }
            while (true) {
                peer.receive();
            }
        } catch (IOException | UncheckedIOException | AssertionError hungUp) {
            // as everybody does who only wanted to know who is here
        }
    }

    List<String> uid() {
        return uid;
    }

    /** The listening address as it stands on the wire. */
    List<Object> address() {
        return List.of(socket.getInetAddress().getHostAddress(), (long) socket.getLocalPort());
    }

    /** How many have connected so far. */
    int met() {
        return met.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
