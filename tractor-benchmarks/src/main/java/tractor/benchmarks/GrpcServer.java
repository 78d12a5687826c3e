package tractor.benchmarks;

import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves on the thread that reads, gRPC's fastest way. */
final class GrpcServer {
    /** Where Netty warns of every stream that a client has cancelled. */
    private static final Logger LOG = Logger.getLogger("io.grpc.netty");

    private GrpcServer() {}

    public static void main(String[] args) throws IOException {
        LOG.setLevel(Level.SEVERE);
        var service = ServerServiceDefinition.builder(GrpcMethods.SERVICE)
                .addMethod(GrpcMethods.LATEST, ServerCalls.asyncUnaryCall(GrpcServer::latest))
                .addMethod(GrpcMethods.FEED, ServerCalls.asyncServerStreamingCall(GrpcServer::feed))
                .build();
        var server = builder(args).directExecutor().addService(service).build().start();
        Server.serve(args.length == 0 ? String.valueOf(server.getPort()) : args[0]);
        server.shutdownNow();
    }

    /** Over TCP, or over the UNIX socket that is named. */
    private static NettyServerBuilder builder(String... args) {
        if (args.length == 0) {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }
        return NettyServerBuilder.forAddress(new DomainSocketAddress(args[0]))
                .channelType(EpollServerDomainSocketChannel.class)
                .bossEventLoopGroup(socketLoops())
                .workerEventLoopGroup(socketLoops());
    }

    /** What gRPC makes by itself for TCP: as many threads as it likes, which keep no process alive. */
    static EventLoopGroup socketLoops() {
        return new MultiThreadIoEventLoopGroup(new DefaultThreadFactory("grpc", true), EpollIoHandler.newFactory());
    }

    private static void latest(byte[] symbol, StreamObserver<byte[]> reply) {
        byte[] price = new byte[Double.BYTES];
        ByteBuffer.wrap(price).putDouble(symbol.length + 66_000.5);
        reply.onNext(price);
        reply.onCompleted();
    }

    /** Sends items whenever the client has room, until it cancels. */
    private static void feed(byte[] item, StreamObserver<byte[]> items) {
        var sink = (ServerCallStreamObserver<byte[]>) items;
        sink.setOnReadyHandler(() -> {
            while (sink.isReady() && !sink.isCancelled()) {
                sink.onNext(item);
            }
        });
    }
}
