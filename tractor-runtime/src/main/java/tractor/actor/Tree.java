package tractor.actor;

import java.util.List;
import tractor.msg.Address;
import tractor.spawn.SpawnProof;
import tractor.transport.TransportProtocol;

/**
 * What every actor of a tree knows of the tree: where its registrars and its root listen, what it listens on itself, how
 * it deals with others, how its actors are started, and a secret by which its members know each other; the latter four are
 * its own children's as well.
 */
record Tree(
        List<Address> registrars,
        List<Address> root,
        TransportProtocol transport,
        PeerRules peerRules,
        SpawnRules spawnRules,
        String key) {
    /** A tree that has no place yet, with a key of its own. */
    static Tree planted(TransportProtocol transport, PeerRules rules, SpawnRules spawnRules) {
        return new Tree(List.of(), List.of(), transport, rules, spawnRules, SpawnProof.newToken());
    }

    Tree meetingAt(List<Address> registry, List<Address> rootAddresses) {
        return new Tree(registry, rootAddresses, transport, peerRules, spawnRules, key);
    }

    @Override
    public String toString() {
        return "Tree[" + registrars + "]"; // the key stays out of logs
    }
}
