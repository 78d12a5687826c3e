package tractor.transport;

import tractor.msg.Address;

/** An address that is being listened on. Thread-safe. */
public interface Listener extends AutoCloseable {

    /** Where it listens; the port is the real one also if the system chose it. */
    Address address();

    /**
     * Stops listening; connections that it has accepted stay. Waits until the address is free again, uninterruptibly
     * and briefly; on the I/O loop itself it does not wait.
     */
    @Override
    void close();
}
