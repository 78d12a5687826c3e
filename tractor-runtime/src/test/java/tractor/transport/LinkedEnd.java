package tractor.transport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A handler that waits for the end of its connection and cares for nothing else. */
final class LinkedEnd implements ConnectionHandler {

    private final CompletableFuture<TransportClosedException> end = new CompletableFuture<>();

    @Override
    public void onFrame(Connection connection, byte[] body) {}

    @Override
    public void onClosed(Connection connection, TransportClosedException reason) {
        complete(reason);
    }

    void complete(TransportClosedException reason) {
        end.complete(reason);
    }

    TransportClosedException await() throws Exception {
        return end.get(60, TimeUnit.SECONDS);
    }
}
