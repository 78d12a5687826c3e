package tractor.examples.guide;

import java.time.Duration;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.msg.Address;
import tractor.msg.Heartbeats;
import tractor.msg.LocalPeers;
import tractor.msg.PeerLimits;
import tractor.rpc.ChannelInfo;
import tractor.rpc.Portal;
import tractor.rpc.TypedPortal;
import tractor.transport.TransportProtocol;

final class Connections {
    private Connections() {}

    static RootOptions overUnixSockets() {
        return RootOptions.defaults().withTransport(TransportProtocol.UDS);
    }

    static <P extends TypedPortal> ActorSpec<P> reachableAt(String address, ActorSpec<P> spec) {
        return spec.withTransport(TransportProtocol.TCP).withBind(Address.parse(address)); // "127.0.0.1:5001"
    }

    static String about(Portal portal) {
        ChannelInfo channel = portal.channel();
        return channel.remoteAddress()
                + (channel.connected() ? ", connected, dialogs: " : ", lost, dialogs: ")
                + channel.dialogs();
    }

    static RootOptions forAnybodyAndAnything() {
        return RootOptions.defaults()
                .withLocalPeers(LocalPeers.ANY_USER)
                .withHeartbeats(
                        Heartbeats.DEFAULT.withSilence(Duration.ofSeconds(3)).among(Heartbeats.Among.ALL))
                .withPeerLimits(PeerLimits.DEFAULT.withMaxDialogs(1_000).withMaxMessage(64 << 20));
    }
}
