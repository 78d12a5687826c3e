package tractor.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;

/**
 * Connections between actors of one process. They carry the same frames under the same limits as sockets do, as bytes:
 * nothing is shared. Each end belongs to the I/O loop of its own actor.
 */
public final class MemoryTransport implements Transport {

    /** Tells this process's places from any other's. */
    private static final String SPACE = UUID.randomUUID().toString();

    private static final ConcurrentMap<Address, MemoryListener> LISTENERS = new ConcurrentHashMap<>();
    private static final AtomicLong NAMES = new AtomicLong();

    private final IoLoop loop;
    private final TransportLimits limits;

    /** A transport served by this loop, with the default limits. */
    public MemoryTransport(IoLoop loop) {
        this(loop, TransportLimits.DEFAULT);
    }

    /** A transport served by this loop. */
    public MemoryTransport(IoLoop loop, TransportLimits limits) {
        this.loop = loop;
        this.limits = limits;
    }

    /** A place of that name in this process. */
    public static MemoryAddress address(String name) {
        return new MemoryAddress(SPACE, name);
    }

    /** A place in this process that nobody else has. */
    public static MemoryAddress freshAddress(String actor) {
        return address(actor + "-" + NAMES.incrementAndGet());
    }

    @Override
    public TransportLimits limits() {
        return limits;
    }

    @Override
    public Listener listen(Address address, AcceptHandler handler) {
        requireMemory(address);
        address.validateToListen();
        MemoryListener listener = new MemoryListener(loop, limits, address, handler);
        if (LISTENERS.putIfAbsent(address, listener) != null) {
            throw new AddressInUseException(address, null);
        }
        if (!loop.execute(listener::open)) {
            forget(address, listener);
            throw SocketTransport.loopClosed(address);
        }
        return listener;
    }

    /** Who listens at an address, or null. */
    static @Nullable MemoryListener listenerAt(Address address) {
        return LISTENERS.get(address);
    }

    static void forget(Address address, MemoryListener listener) {
        LISTENERS.remove(address, listener);
    }

    @Override
    public Connection connect(Address address, Duration timeout) throws InterruptedException {
        requireMemory(address);
        MemoryListener listener = listenerAt(address);
        if (!loop.execute(() -> {})) {
            throw SocketTransport.loopClosed(address);
        }
        if (listener == null) {
            throw new ConnectFailedException(ConnectFailedException.Reason.REFUSED, address, "nobody listens", null);
        }
        return new Attempt(address).await(listener, timeout);
    }

    private static void requireMemory(Address address) {
        if (!(address instanceof MemoryAddress)) {
            throw new IllegalArgumentException("not an address in memory: " + address);
        }
    }

    /** One connect: this side's end is made on its loop, then the listener is given the other one. */
    private final class Attempt {
        private final Address remote;
        private final MemoryAddress local = freshAddress("client");
        private final CountDownLatch settled = new CountDownLatch(1);
        private final AtomicReference<@Nullable Object> outcome = new AtomicReference<>(); // LoopConnection or failure

        Attempt(Address remote) {
            this.remote = remote;
        }

        Connection await(MemoryListener listener, Duration timeout) throws InterruptedException {
            MemoryMedium here = MemoryMedium.pair(loop, listener.loop());
            if (!loop.execute(() -> begin(here, listener))) {
                throw SocketTransport.loopClosed(remote);
            }
            try {
                if (!settled.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)) {
                    settle(new ConnectFailedException(
                            ConnectFailedException.Reason.TIMED_OUT, remote, timeout.toMillis() + " ms", null));
                }
            } catch (InterruptedException e) {
                settle(new ConnectFailedException(ConnectFailedException.Reason.TIMED_OUT, remote, "interrupted", e));
                if (outcome.get() instanceof LoopConnection connection) {
                    connection.abort("the connect was interrupted");
                }
                throw e;
            }
            if (outcome.get() instanceof LoopConnection connection) {
                return connection;
            }
            throw (TransportException) Objects.requireNonNull(outcome.get());
        }

        private boolean settle(Object value) {
            boolean first = outcome.compareAndSet(null, value);
            settled.countDown();
            return first;
        }

        private void begin(MemoryMedium here, MemoryListener listener) {
            LoopConnection connection;
            try {
                connection = here.connection(limits, local, remote);
            } catch (IOException closing) {
                here.abandon();
                settle(SocketTransport.loopClosed(remote));
                return;
            }
            listener.offer(here.peer(), local, refused -> finish(connection, refused));
        }

        /** On either loop. */
        private void finish(LoopConnection connection, boolean refused) {
            Object result = refused
                    ? new ConnectFailedException(ConnectFailedException.Reason.REFUSED, remote, "nobody listens", null)
                    : connection;
            if (!settle(result) || refused) {
                connection.abort("the connect was given up");
            }
        }
    }
}
