package tractor.transport;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tractor.msg.Address;

/** Two I/O loops, as of two actors, and what every test does with them; nothing may be left of it afterwards. */
abstract class TransportFixture {

    /** Both ends of one connection; neither has been started. */
    record Pair(Connection client, Connection server) {}

    private final Leaks leaks = new Leaks();
    private final List<Recorder> recorders = new ArrayList<>();
    final IoLoop clientLoop = new IoLoop("client");
    final IoLoop serverLoop = new IoLoop("server");

    /** The transport under test. */
    abstract Transport open(IoLoop loop, TransportLimits limits);

    /** An address to listen on; a fresh one each time. */
    abstract Address freshAddress();

    @AfterEach
    void nothingIsLeft() {
        clientLoop.close();
        serverLoop.close();
        recorders.forEach(Recorder::verify);
        leaks.verifyNone();
    }

    @BeforeEach
    void interruptFlagIsClear() {
        assertWithMessage("interrupt flag").that(Thread.interrupted()).isFalse();
    }

    Pair connect() throws InterruptedException {
        return connect(TransportLimits.DEFAULT);
    }

    Pair connect(TransportLimits limits) throws InterruptedException {
        BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
        try (Listener listener = open(serverLoop, limits).listen(freshAddress(), accepted::add)) {
            Connection client = open(clientLoop, limits).connect(listener.address());
            return new Pair(client, next(accepted));
        }
    }

    static Connection next(BlockingQueue<Connection> accepted) throws InterruptedException {
        Connection connection = accepted.poll(60, TimeUnit.SECONDS);
        assertWithMessage("an accepted connection").that(connection).isNotNull();
        return connection;
    }

    /** Starts a connection; what it delivers is kept, and the promises to handlers are verified after the test. */
    Recorder record(Connection connection) {
        var recorder = new Recorder();
        recorders.add(recorder);
        connection.start(recorder);
        return recorder;
    }

    /** Sends numbered frames on a thread of its own until the peer takes no more and the thread waits. */
    static BlockedSender sendUntilBlocked(Connection connection) {
        var sender = new BlockedSender(connection);
        sender.awaitBlocked();
        return sender;
    }
}
