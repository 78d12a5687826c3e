package tractor.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Hears of children whose service is being constructed, while they are. A constructor reaches it at the port that it
 * finds in the environment, and then does not return.
 */
final class Births implements AutoCloseable {
    private static final String PORT = "TRACTOR_TESTS_BIRTHS";

    private final ServerSocket server;

    Births() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** The variable that tells children, and theirs, where to report. */
    String variable() {
        return PORT;
    }

    String port() {
        return Integer.toString(server.getLocalPort());
    }

    /** Waits for the next child to be in its constructor. */
    ProcessHandle next() throws IOException {
        try (Socket child = server.accept()) {
            long pid = new DataInputStream(child.getInputStream()).readLong();
            return ProcessHandle.of(pid).orElseThrow();
        }
    }

    /** In the child. */
    static void report() {
        report(Integer.parseInt(System.getenv(PORT)));
    }

    /** In the child, if it knows the port otherwise. */
    static void report(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            new DataOutputStream(socket.getOutputStream())
                    .writeLong(ProcessHandle.current().pid());
            socket.getInputStream().read(); // until the test has read
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
