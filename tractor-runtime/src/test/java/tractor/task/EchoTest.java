package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the platform's own blocking calls throw when a cancel ends them is part of the cancellation. */
class EchoTest {
    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private static void cancelWhileIn(TaskNursery.Work blocking) throws Exception {
        Tasks.nursery(nursery -> {
            TaskHandle<?> task = nursery.start("blocked", blocking);
            task.cancel();
            nursery.start(Blocked::forEver);
            nursery.cancel();
        });
    }

    @Test
    void aReadOfAChannelIsCutShort() throws Exception {
        Pipe pipe = Pipe.open();
        try (var sink = pipe.sink();
                var source = pipe.source()) {
            cancelWhileIn(() -> source.read(ByteBuffer.allocate(1)));
            assertThat(sink.isOpen()).isTrue();
            assertThat(source.isOpen()).isFalse();
        }
    }

    @Test
    void aReadOfLinesIsCutShortThoughItsExceptionIsUnchecked() throws Exception {
        Pipe pipe = Pipe.open();
        try (var sink = pipe.sink();
                var lines = new BufferedReader(Channels.newReader(pipe.source(), StandardCharsets.UTF_8))) {
            cancelWhileIn(() -> lines.lines().forEach(line -> {}));
            assertThat(sink.isOpen()).isTrue();
        }
    }

    @Test
    void aReadOfASocketOnAVirtualThreadIsCutShort() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            cancelWhileIn(() -> client.getInputStream().read());
            assertThat(client.isClosed()).isTrue();
            assertThat(accepted.isClosed()).isFalse();
        }
    }

    @Test
    void aTimeoutOfASocketIsAFailure() throws Exception {
        SocketTimeoutException late = new SocketTimeoutException("late");

        assertThat(assertThrows(
                        SocketTimeoutException.class,
                        () -> CancelScope.run(scope -> {
                            scope.cancel();
                            throw late;
                        })))
                .isSameInstanceAs(late);
        assertThat(CancelScope.run(scope -> {
                            scope.cancel();
                            throw new UncheckedIOException(new InterruptedIOException());
                        })
                        .cancelledCaught())
                .isTrue();
    }

    @Test
    void aFailureWithinTheInterruptThatAnUncheckedOneStandsForIsNotLost() {
        IllegalStateException closing = new IllegalStateException("closing");

        assertThat(assertThrows(
                        IllegalStateException.class,
                        () -> CancelScope.run(scope -> {
                            scope.cancel();
                            try {
                                Tasks.checkpoint();
                            } catch (InterruptedException interrupt) {
                                interrupt.addSuppressed(closing);
                                throw new UncheckedCancelledException(interrupt);
                            }
                        })))
                .isSameInstanceAs(closing);
    }

    @Test
    void withoutACancelTheyAreFailures() {
        assertThrows(
                InterruptedIOException.class,
                () -> Tasks.nursery(nursery -> {
                    throw new InterruptedIOException("by nobody");
                }));
    }
}
