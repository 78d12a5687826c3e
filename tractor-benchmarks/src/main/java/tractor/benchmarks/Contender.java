package tractor.benchmarks;

import java.util.List;

/** Who is measured, and the program that makes its calls, in a process of its own. */
enum Contender {
    TRACTOR_TCP("tractor, TCP", TractorClient.class, List.of(), Transport.TCP),
    TRACTOR_UDS("tractor, UDS", TractorClient.class, List.of(), Transport.UDS),
    BARE_UDS("tractor, UDS, bare", TractorClient.class, List.of(), Transport.UDS) {
        @Override
        String classPath() {
            return BareRuntime.classPath();
        }
    },
    SOCKET_TCP("raw blocking socket, TCP", SocketClient.class, List.of(), Transport.TCP),
    SOCKET_UDS("raw blocking socket, UDS", SocketClient.class, List.of(), Transport.UDS),
    GRPC_TCP("grpc-java, TCP", GrpcClient.class, Server.NATIVE, Transport.TCP),
    GRPC_UDS("grpc-java, UDS", GrpcClient.class, Server.NATIVE, Transport.UDS),
    REGISTRAR_100("registrar of 100", 100),
    REGISTRAR_10K("registrar of 10,000", 10_000),
    REGISTRAR_100K("registrar of 100,000", 100_000),
    HELLO("java Hello, to its exit", HelloClient.class, List.of());

    final String title;
    final Class<?> client;
    final List<String> jvmArguments;
    final List<String> arguments;

    Contender(String title, Class<?> client, List<String> jvmArguments, Transport... transport) {
        this.title = title;
        this.client = client;
        this.jvmArguments = jvmArguments;
        this.arguments = List.of(transport).stream().map(Transport::word).toList();
    }

    Contender(String title, int actors) {
        this.title = title;
        this.client = RegistrarClient.class;
        this.jvmArguments = List.of();
        this.arguments = List.of(Integer.toString(actors));
    }

    /** Where its classes are. */
    String classPath() {
        return System.getProperty("java.class.path");
    }
}
