package tractor.benchmarks;

import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.ThreadFactory;

/** Calls through gRPC's blocking stubs, all callers over one channel. */
final class GrpcClient implements Client {
    private final ManagedChannel channel;

    private GrpcClient(ManagedChannel channel) {
        this.channel = channel;
    }

    public static void main(String[] args) throws Exception {
        if (Transport.of(args[0]) != Transport.TCP) {
            throw new IllegalArgumentException("only over TCP");
        }
        try (ChildJvm child = Server.start(GrpcServer.class)) {
            int port = Integer.parseInt(child.readLine());
            var channel = NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .usePlaintext()
                    .directExecutor()
                    .build();
            ClientLoop.run(new GrpcClient(channel));
            channel.shutdownNow();
        }
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
