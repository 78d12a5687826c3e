package tractor.actor;

import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;
import tractor.transport.IoLoop;
import tractor.transport.MemoryTransport;
import tractor.transport.TcpTransport;
import tractor.transport.Transport;
import tractor.transport.UdsTransport;

/** The ways to reach other actors: an actor listens on one kind of address, and dials every kind. */
final class Transports {
    private final Transport tcp;
    private final Transport uds;
    private final Transport memory;

    Transports(IoLoop loop) {
        this.tcp = new TcpTransport(loop);
        this.uds = new UdsTransport(loop);
        this.memory = new MemoryTransport(loop);
    }

    /** The transport that serves addresses of this kind. */
    Transport of(Address address) {
        // No switch: one over types is linked at run time, which costs a booting child milliseconds.
        if (address instanceof TcpAddress) {
            return tcp;
        }
        return address instanceof UdsAddress ? uds : memory;
    }
}
