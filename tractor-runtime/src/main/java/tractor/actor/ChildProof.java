package tractor.actor;

import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.msg.SpawnSpec;
import tractor.spawn.SpawnProof;
import tractor.spawn.SpawnProof.Role;

/** The child's half of the mutual proof. */
final class ChildProof {
    private ChildProof() {}

    /**
     * The child's introduction with its answer to the parent's nonce; a parent that gave none gets none. Signs of life
     * are given when the parent wants them, since the tree's rules are not known yet.
     */
    static Aid sign(Aid self, Aid parent, String token) {
        AidExtension ours = self.java();
        AidExtension theirs = parent.java();
        if (ours == null || theirs == null) {
            return self;
        }
        byte[] proof = SpawnProof.sign(
                token,
                Role.CHILD,
                ExpectedChildren.bytes(theirs.nonce()),
                ExpectedChildren.bytes(ours.nonce()),
                self.uid());
        return self.withJava(ours.withProof(Raw.of(Codecs.BINARY, proof)).withSilence(theirs.silence()));
    }

    /** Whether the instructions come from the parent that holds the token. */
    static boolean isFromParent(SpawnSpec spec, Aid self, Aid parent, String token) {
        AidExtension ours = self.java();
        AidExtension theirs = parent.java();
        if (spec.java() == null || ours == null || theirs == null) {
            return false;
        }
        return SpawnProof.verify(
                ExpectedChildren.bytes(spec.java().proof()),
                token,
                Role.PARENT,
                ExpectedChildren.bytes(theirs.nonce()),
                ExpectedChildren.bytes(ours.nonce()),
                self.uid());
    }
}
