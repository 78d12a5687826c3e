package tractor.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import tractor.msg.Heartbeats;
import tractor.msg.LocalPeers;
import tractor.msg.PeerLimits;

/**
 * How the actors of a tree deal with others.
 *
 * @param limits how much each lets its peers ask of it
 * @param heartbeats how each finds out that a peer is frozen or gone
 * @param local whose processes on its host each lets in
 */
public record PeerRules(PeerLimits limits, Heartbeats heartbeats, LocalPeers local) {
    public static final PeerRules DEFAULT = new PeerRules(PeerLimits.DEFAULT, Heartbeats.DEFAULT, LocalPeers.SAME_USER);

    private static final String LIMITS = "peer_limits";
    private static final String HEARTBEATS = "heartbeats";
    private static final String LOCAL = "local_peers";

    public PeerRules withLimits(PeerLimits other) {
        return new PeerRules(other, heartbeats, local);
    }

    public PeerRules withHeartbeats(Heartbeats other) {
        return new PeerRules(limits, other, local);
    }

    public PeerRules withLocal(LocalPeers other) {
        return new PeerRules(limits, heartbeats, other);
    }

    /** The rules as a parent hands them to its child. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(LIMITS, limits.format());
        options.put(HEARTBEATS, heartbeats.format());
        options.put(LOCAL, local.name());
        return options;
    }

    /** The inverse of {@link #options}; what is missing is as by default. */
    static PeerRules of(Map<String, String> options) {
        PeerRules rules = DEFAULT;
        String limits = options.get(LIMITS);
        String heartbeats = options.get(HEARTBEATS);
        String local = options.get(LOCAL);
        rules = limits == null ? rules : rules.withLimits(PeerLimits.parse(limits));
        rules = heartbeats == null ? rules : rules.withHeartbeats(Heartbeats.parse(heartbeats));
        return local == null ? rules : rules.withLocal(LocalPeers.valueOf(local));
    }
}
