package tractor.wire;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;

/**
 * One end of a connection that speaks the wire without any class of ours: frames are maps, the codec is the reference's.
 * Every wait is bounded, which only catches hangs.
 */
final class RawPeer implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> uid;
    private final Closeable link;
    private final DataInputStream in;
    private final OutputStream out;
    private int cids;

    RawPeer(List<String> uid, Socket socket) throws IOException {
        this(uid, socket, socket.getInputStream(), socket.getOutputStream());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    /** A peer that reaches the other side by streams of any kind. */
    RawPeer(List<String> uid, Closeable link, InputStream in, OutputStream out) {
        this.uid = uid;
        this.link = link;
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** Connects without a word. */
    static RawPeer dial(int port, List<String> uid) {
        return dial(Address.tcp("127.0.0.1", port), uid);
    }

    /** Connects without a word, over TCP or a UNIX socket. */
    static RawPeer dial(Address address, List<String> uid) {
        try {
            if (address instanceof UdsAddress uds) {
                SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(uds.path()));
                return new RawPeer(uid, channel, Channels.newInputStream(channel), Channels.newOutputStream(channel));
            }
            TcpAddress tcp = (TcpAddress) address;
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(tcp.host(), tcp.port()), (int) PATIENCE.toMillis());
            return new RawPeer(uid, socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects as an ordinary actor of the original runtime, and exchanges introductions. */
    static RawPeer connect(int port, List<String> uid) {
        return connect(Address.tcp("127.0.0.1", port), uid);
    }

    /** Connects as an ordinary actor of the original runtime, and exchanges introductions. */
    static RawPeer connect(Address address, List<String> uid) {
        RawPeer peer = dial(address, uid);
        peer.send(Frames.aid(uid, false));
        peer.receive("Aid");
        return peer;
    }

    static List<String> newUid(String name) {
        return List.of(name, UUID.randomUUID().toString());
    }

    List<String> uid() {
        return uid;
    }

    String newCid() {
        return "raw-" + uid.getLast() + "-" + ++cids;
    }

    void send(Map<String, @Nullable Object> msg) {
        sendBytes(Frames.onWire(MsgPack.encode(msg)));
    }

    void sendBytes(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the same bytes again and again, reading nothing, until the other side has hung up. */
    void sendUntilRefused(byte[] bytes) {
        try {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException hungUp) {
            // that is what it was for
        }
    }

    /** The next frame. */
    Map<String, @Nullable Object> receive() {
        try {
            return MsgPack.decodeMap(body());
        } catch (IOException e) {
            throw new AssertionError("expected a frame for " + uid, e);
        }
    }

    /** The next frame, which must be of that type. */
    Map<String, @Nullable Object> receive(String type) {
        Map<String, @Nullable Object> msg = receive();
        if (!Frames.type(msg).equals(type)) {
            throw new AssertionError("expected a " + type + ", got " + msg);
        }
        return msg;
    }

    /** Reads to the end of the connection; the types of what still came. */
    List<String> typesToTheEnd() {
        List<String> types = new ArrayList<>();
        try {
            while (true) {
                types.add(Frames.type(MsgPack.decodeMap(body())));
            }
        } catch (EOFException | SocketException ended) {
            return types;
        } catch (IOException e) {
            throw new AssertionError("expected the end of the connection for " + uid, e);
        }
    }

    /** Reads to the end of the connection; a frame that still comes is a failure. */
    void expectEnd() {
        try {
            throw new AssertionError("expected the end of the connection, got " + MsgPack.decodeMap(body()));
        } catch (EOFException | SocketException ended) {
            // closed, in order or because of what we had sent
        } catch (IOException e) {
            throw new AssertionError("expected the end of the connection for " + uid, e);
        }
    }

    private byte[] body() throws IOException {
        byte[] body = new byte[Integer.reverseBytes(in.readInt())];
        in.readFully(body);
        return body;
    }

    /** Asks for a task; returns the dialog's id. */
    String start(String ns, String func, @Nullable Object... kwargs) {
        String cid = newCid();
        send(Frames.start(uid, cid, ns, func, kwargs));
        return cid;
    }

    /** Calls a plain function and returns its result, holding every message of the dialog. */
    @Nullable
    Object call(String ns, String func, @Nullable Object... kwargs) {
        String cid = start(ns, func, kwargs);
        expect(Frames.startAck(cid, "asyncfunc"));
        Map<String, @Nullable Object> result = receive("Return");
        if (!cid.equals(result.get("cid"))) {
            throw new AssertionError("a result of another dialog: " + result);
        }
        return Frames.pld(result);
    }

    /** The next frame, which must be this one. */
    void expect(Map<String, @Nullable Object> msg) {
        Map<String, @Nullable Object> got = receive();
        if (!got.equals(msg)) {
            throw new AssertionError("expected " + msg + ", got " + got);
        }
    }

    /** Asks for the end of a task, and takes the acknowledgement; nothing else may come between. */
    void cancelNothing() {
        String cid = start("self", "_cancel_task", "cid", "none such");
        expect(Frames.startAck(cid, "asyncfunc"));
        expect(Frames.reply("CancelAck", cid, true));
    }

    @Override
    public void close() {
        try {
            link.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
