package tractor.actor;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.transport.AcceptHandler;
import tractor.transport.IoLoop;
import tractor.transport.Listener;
import tractor.transport.MemoryTransport;

/**
 * The way to an actor for the others of its process, who then need no socket: in memory, beside the addresses at which all
 * the world reaches it. Opened where there are others. Safe for any thread.
 */
final class Door {
    private static final ConcurrentMap<Address, Address> BEHIND = new ConcurrentHashMap<>();

    private final IoLoop loop;
    private final AcceptHandler handler;
    private @Nullable Listener listener; // guarded by this
    private List<Address> front = List.of(); // guarded by this

    Door(IoLoop loop, AcceptHandler handler) {
        this.loop = loop;
        this.handler = handler;
    }

    /** The nearest way to whoever listens at an address: that address itself, unless it is an actor of this process. */
    static Address nearest(Address address) {
        return BEHIND.getOrDefault(address, address);
    }

    /**
     * Opens it, if it is not open.
     *
     * @param label tells it from others, for people
     * @param addresses where the actor listens for all the world
     */
    synchronized Address open(String label, List<Address> addresses) {
        Listener open = listener;
        if (open == null) {
            MemoryAddress address = MemoryTransport.freshAddress(label);
            open = new MemoryTransport(loop).listen(address, handler);
            listener = open;
            front = addresses;
            addresses.forEach(each -> BEHIND.put(each, address));
        }
        return open.address();
    }

    /** Closes it; those who are in stay. */
    synchronized void close() {
        Listener open = listener;
        if (open != null) {
            front.forEach(address -> BEHIND.remove(address, open.address()));
            open.close();
        }
    }
}
