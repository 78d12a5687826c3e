package tractor.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The test's end of the lines to the processes of one tree: knows what each has reported, and tells them what to do. */
final class Control implements AutoCloseable {
    /** What is known of a process that has ended, whatever it has reported. */
    static final String GONE = "gone";

    private final ServerSocket server;
    private final List<Socket> sockets = new ArrayList<>(); // guarded by this, as is what follows
    private final Map<String, Socket> lines = new HashMap<>();
    private final Map<String, List<String>> reports = new HashMap<>();

    Control() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("control").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (true) {
            try {
                Socket line = server.accept();
                synchronized (this) {
                    sockets.add(line);
                }
                Thread.ofVirtual().start(() -> listen(line));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void listen(Socket line) {
        String name = "";
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            name = in.readLine();
            synchronized (this) {
                lines.put(name, line);
                notifyAll();
            }
            for (String word = in.readLine(); word != null; word = in.readLine()) {
                put(name, word);
            }
        } catch (IOException ended) {
            // with its process, or with the test
        } finally {
            put(name, GONE);
        }
    }

    private synchronized void put(String name, String word) {
        reports.computeIfAbsent(name, any -> new ArrayList<>()).add(word);
        notifyAll();
    }

    /** What a process has reported that begins with the word: the rest of it, if it has. */
    synchronized Optional<String> said(String name, String word) {
        return reports.getOrDefault(name, List.of()).stream()
                .filter(each -> each.equals(word) || each.startsWith(word + " "))
                .map(each -> each.substring(word.length()).strip())
                .findFirst();
    }

    /** Waits until a process has reported the word, and returns the rest of it. Fails when the process ends before. */
    String await(String name, String word) throws InterruptedException {
        Optional<String> rest = awaitOrEnd(name, word);
        return rest.orElseThrow(() -> new AssertionError(name + " has ended before it reported '" + word + "'"));
    }

    /** As {@link #await}, but empty when the process ends before. */
    synchronized Optional<String> awaitOrEnd(String name, String word) throws InterruptedException {
        long end = System.nanoTime() + Ladder.HANG.toNanos();
        while (said(name, word).isEmpty() && said(name, GONE).isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(name + " does not report '" + word + "'");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return said(name, word);
    }

    private synchronized Socket awaitLine(String name) throws InterruptedException {
        long end = System.nanoTime() + Ladder.HANG.toNanos();
        while (true) {
            Socket line = lines.get(name);
            long left = end - System.nanoTime();
            if (line != null) {
                return line;
            }
            if (left <= 0) {
                throw new AssertionError(name + " has opened no line");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Tells a process something, once it is to be reached; one that has ended hears nothing. */
    void tell(String name, String word) throws InterruptedException {
        Socket line = awaitLine(name);
        try {
            line.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // its end shows in what is awaited from it
        }
    }

    @Override
    public synchronized String toString() {
        return reports.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        List<Socket> all;
        synchronized (this) {
            all = List.copyOf(sockets);
        }
        for (Socket line : all) {
            line.close();
        }
    }
}
