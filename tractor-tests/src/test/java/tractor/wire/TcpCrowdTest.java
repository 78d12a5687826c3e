package tractor.wire;

import tractor.msg.Address;

/** Crowds that come over TCP. */
class TcpCrowdTest extends CrowdContract {
    @Override
    Address home() {
        return Address.tcp("127.0.0.1", 0);
    }
}
