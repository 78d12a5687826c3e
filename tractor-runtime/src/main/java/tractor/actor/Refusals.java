package tractor.actor;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tractor.channel.Breach;
import tractor.channel.Channel;
import tractor.log.Throttle;
import tractor.log.TractorLog;
import tractor.rpc.PeerRefusals;
import tractor.transport.Connection;

/** What an actor says of the peers that it turns away: each kind once in a while, however many there are; all count. */
final class Refusals {
    private static final TractorLog LOG = TractorLog.of("channel");

    private final Map<Breach, Throttle> breaches = new EnumMap<>(Breach.class);
    private final Throttle strangers = new Throttle(LOG);
    private final Throttle silences = new Throttle(LOG);
    private final Throttle crowds = new Throttle(LOG);

    Refusals() {
        for (Breach kind : Breach.values()) {
            breaches.put(kind, new Throttle(LOG));
        }
    }

    void breach(Channel channel, Breach kind, String what) {
        Objects.requireNonNull(breaches.get(kind)).warning(() -> channel + " " + what);
    }

    void stranger(Connection connection, String objection) {
        strangers.warning(() -> "turning away a local peer at " + connection.remoteAddress() + ", which " + objection
                + "; RootOptions.withLocalPeers(ANY_USER) would let it in");
    }

    void silence(Channel channel) {
        silences.warning(() -> "closing " + channel + ", which did not introduce itself in time");
    }

    void crowd(int most) {
        crowds.warning(() -> "more than " + most + " connections without an introduction: closing the oldest");
    }

    PeerRefusals counts() {
        long broken = breaches.values().stream().mapToLong(Throttle::total).sum();
        return new PeerRefusals(broken, strangers.total(), silences.total(), crowds.total());
    }
}
