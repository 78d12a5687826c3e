package tractor.transport;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import tractor.msg.Address;

/** A process of which several threads want the same socket, for {@link SocketFileTest}; ends with its standard input. */
final class SocketRivals implements AutoCloseable {
    /** Asks all threads to listen at once; answered by the number of those that do. */
    static final String LISTEN = "listen";

    /** Asks all to stop; answered by {@link #CLOSED}. */
    static final String CLOSE = "close";

    static final String CLOSED = "closed";

    private static final int THREADS = 4;

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private SocketRivals(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static SocketRivals start(Path socket) throws IOException {
        return new SocketRivals(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SocketRivals.class.getName(),
                        socket.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void tell(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    String answer() throws IOException {
        return String.valueOf(out.readLine());
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        out.close();
    }

    public static void main(String[] args) throws Exception {
        Path socket = Path.of(args[0]);
        Address address = Address.uds(String.valueOf(socket.getParent()), String.valueOf(socket.getFileName()));
        try (IoLoop loop = new IoLoop("rivals");
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Queue<Listener> winners = new ConcurrentLinkedQueue<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(LISTEN)) {
                    race(new UdsTransport(loop), address, winners);
                    System.out.println(winners.size());
                } else {
                    winners.forEach(Listener::close);
                    winners.clear();
                    System.out.println(CLOSED);
                }
            }
        }
    }

    private static void race(Transport transport, Address address, Queue<Listener> winners)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    winners.add(transport.listen(address, connection -> connection.abort("seen")));
                } catch (AddressInUseException taken) {
                    // Somebody was faster.
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
    }
}
