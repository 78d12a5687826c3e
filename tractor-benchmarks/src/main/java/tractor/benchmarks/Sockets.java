package tractor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory for one server's UNIX socket; it goes with the run. */
final class Sockets implements AutoCloseable {
    private final Path directory;
    private final Path socket;

    Sockets() throws IOException {
        directory = Files.createTempDirectory("tractor-benchmarks");
        socket = directory.resolve("socket");
    }

    String path() {
        return socket.toString();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(directory);
    }
}
