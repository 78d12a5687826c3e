package tractor.wire;

import tractor.msg.Address;
import tractor.transport.TransportProtocol;

/** Crowds that come over a UNIX socket. */
class UdsCrowdTest extends CrowdContract {
    @Override
    Address home() {
        return TransportProtocol.UDS.privateRegistryAddress();
    }
}
