package tractor.actor;

import java.nio.charset.StandardCharsets;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.spawn.Hmac;

/**
 * How an actor that dials another one over the loopback interface shows that it belongs to the same tree, and so to the same
 * user: it answers the other's nonce by the tree's key. The address that was dialled is part of the answer, so that whoever
 * listens elsewhere cannot pass it on as its own.
 */
final class TreeProof {
    private static final char MEMBER = 'm';

    private TreeProof() {}

    /** The introduction of the side that dialled, with its answer; as it is towards a peer that gave no nonce. */
    static Aid sign(Aid self, Aid listener, Address dialled, String key) {
        AidExtension ours = self.java();
        AidExtension theirs = listener.java();
        if (ours == null || theirs == null) {
            return self;
        }
        byte[] proof = Hmac.sign(key, MEMBER, parts(theirs, ours, dialled, self));
        return self.withJava(ours.withProof(Raw.of(Codecs.BINARY, proof)));
    }

    /** Whether the peer that has dialled this actor at its address knows the key. */
    static boolean isMember(Aid dialler, Aid self, Address own, String key) {
        AidExtension ours = self.java();
        AidExtension theirs = dialler.java();
        if (ours == null || theirs == null) {
            return false;
        }
        byte[] proof = ExpectedChildren.bytes(theirs.proof());
        return Hmac.verify(proof, key, MEMBER, parts(ours, theirs, own, dialler));
    }

    private static byte[][] parts(AidExtension listener, AidExtension dialler, Address listens, Aid who) {
        return new byte[][] {
            ExpectedChildren.bytes(listener.nonce()),
            ExpectedChildren.bytes(dialler.nonce()),
            utf8(listens.toString()),
            utf8(who.name()),
            utf8(who.uuid())
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
