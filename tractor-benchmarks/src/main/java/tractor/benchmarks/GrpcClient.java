package tractor.benchmarks;

import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import io.grpc.stub.ClientCalls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls through gRPC's blocking stubs, all callers over one channel. */
final class GrpcClient implements Client {
    /** Where Netty warns that a UNIX socket lacks an option of TCP. */
    private static final Logger LOG = Logger.getLogger("io.grpc.netty");

    private final ManagedChannel channel;

    private GrpcClient(ManagedChannel channel) {
        this.channel = channel;
    }

    public static void main(String[] args) throws Exception {
        LOG.setLevel(Level.SEVERE);
        if (Transport.of(args[0]) == Transport.TCP) {
            try (ChildJvm child = Server.start(GrpcServer.class)) {
                int port = Integer.parseInt(child.readLine());
                run(NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            }
        } else {
            try (Sockets sockets = new Sockets();
                    ChildJvm child = Server.start(GrpcServer.class, sockets.path())) {
                run(NettyChannelBuilder.forAddress(new DomainSocketAddress(child.readLine()))
                        .channelType(EpollDomainSocketChannel.class)
                        .eventLoopGroup(GrpcServer.socketLoops())
                        .overrideAuthority("localhost"));
            }
        }
    }

    private static void run(NettyChannelBuilder builder) throws Exception {
        var channel = builder.usePlaintext().directExecutor().build();
        ClientLoop.run(new GrpcClient(channel));
        channel.shutdownNow();
    }

    @Override
    public Caller newCaller() {
        return () -> {
            byte[] symbol = "btcusdt".getBytes(StandardCharsets.UTF_8);
            byte[] price = ClientCalls.blockingUnaryCall(channel, GrpcMethods.LATEST, CallOptions.DEFAULT, symbol);
            if (ByteBuffer.wrap(price).getDouble() < 0) {
                throw new IllegalStateException("wrong price");
            }
        };
    }

    @Override
    public ThreadFactory threads() {
        return Thread.ofVirtual().factory();
    }

    @Override
    public Sample stream(long nanos) throws Exception {
        try (Context.CancellableContext context = Context.current().withCancellation()) {
            return context.call(() -> {
                Iterator<byte[]> items = ClientCalls.blockingServerStreamingCall(
                        channel, GrpcMethods.FEED, CallOptions.DEFAULT, new byte[SocketServer.SIZE]);
                return Rate.of(nanos, items::next);
            });
        }
    }
}
