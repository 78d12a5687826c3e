package tractor.transport;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import tractor.msg.Address;

/** A listener on a place in memory. */
final class MemoryListener implements Listener, LoopMember {

    private final IoLoop loop;
    private final TransportLimits limits;
    private final Address address;
    private final AcceptHandler handler;
    private final CountDownLatch released = new CountDownLatch(1);
    private boolean closed; // touched on the loop only

    MemoryListener(IoLoop loop, TransportLimits limits, Address address, AcceptHandler handler) {
        this.loop = loop;
        this.limits = limits;
        this.address = address;
        this.handler = handler;
    }

    IoLoop loop() {
        return loop;
    }

    /** Begins to accept; on the loop only. */
    void open() {
        try {
            loop.adopt(this);
        } catch (IOException closing) {
            release();
        }
    }

    /** Offers one end of a connection, from any thread; {@code outcome} hears whether it was refused. */
    void offer(MemoryMedium end, Address remote, Consumer<Boolean> outcome) {
        boolean taken = loop.execute(() -> {
            boolean refused = !accept(end, remote);
            if (refused) {
                end.abandon();
            }
            outcome.accept(refused);
        });
        if (!taken) {
            end.abandon();
            outcome.accept(true);
        }
    }

    private boolean accept(MemoryMedium end, Address remote) {
        if (closed) {
            return false;
        }
        LoopConnection connection;
        try {
            connection = end.connection(limits, address, remote);
        } catch (IOException closing) {
            return false;
        }
        try {
            handler.onAccept(connection);
        } catch (RuntimeException | Error e) {
            connection.onFailure(e);
        }
        return true;
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void close() {
        boolean willBe = loop.execute(this::release);
        if (willBe && !loop.isCurrentThread()) {
            Uninterruptible.await(released::await);
        }
    }

    private void release() {
        closed = true;
        loop.release(this);
        MemoryTransport.forget(address, this);
        released.countDown();
    }

    @Override
    public void onLoopClosing() {
        release();
    }

    @Override
    public void onLoopClosed() {
        release();
    }
}
