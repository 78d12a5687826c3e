package tractor.benchmarks;

import java.io.IOException;
import java.util.List;

/** What the servers of the peers have in common: the flags of an actor's JVM, and an end. */
final class Server {
    /** Lets Netty load its native code without a warning. */
    static final List<String> NATIVE = List.of("--enable-native-access=ALL-UNNAMED");

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms16m", NATIVE.getFirst());

    private Server() {}

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return new ChildJvm(main, FLAGS, List.of(arguments));
    }

    /** Tells the client where to connect to, and waits until it has gone. */
    static void serve(String address) throws IOException {
        System.out.println(address);
        while (System.in.read() >= 0) {
            // nothing is ever sent
        }
    }
}
