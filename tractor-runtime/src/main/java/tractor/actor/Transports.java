package tractor.actor;

import tractor.msg.Address;
import tractor.transport.IoLoop;
import tractor.transport.TcpTransport;
import tractor.transport.Transport;
import tractor.transport.TransportProtocol;
import tractor.transport.UdsTransport;

/** The ways to reach other actors: an actor listens on one kind of address, and dials every kind. */
final class Transports {
    private final Transport tcp;
    private final Transport uds;

    Transports(IoLoop loop) {
        this.tcp = new TcpTransport(loop);
        this.uds = new UdsTransport(loop);
    }

    /** The transport that serves addresses of this kind. */
    Transport of(Address address) {
        return switch (TransportProtocol.of(address)) {
            case TCP -> tcp;
            case UDS -> uds;
        };
    }
}
