package tractor.actor;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.DecodeException;
import tractor.codec.Raw;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.msg.Uid;
import tractor.spawn.SpawnProof;
import tractor.spawn.SpawnProof.Role;
import tractor.task.Promise;

/** The children that were started and have not dialled back yet, with the token by which each proves itself. */
final class ExpectedChildren {
    private static final int LONGEST = 64; // of a nonce or a proof

    private record Expected(String token, Promise<Channel> dialled) {}

    private final ConcurrentMap<Uid, Expected> waiting = new ConcurrentHashMap<>();

    /** The promise is completed by {@link #arrive}. */
    Promise<Channel> expect(Uid child, String token) {
        Promise<Channel> dialled = new Promise<>();
        waiting.put(child, new Expected(token, dialled));
        return dialled;
    }

    void forget(Uid child) {
        waiting.remove(child);
    }

    boolean isExpected(Uid child) {
        return waiting.containsKey(child);
    }

    /** Whether a peer that claims to be an expected child has proved that it was given the token. */
    boolean isProved(Channel channel, Aid child) {
        Expected expected = waiting.get(child.uid());
        AidExtension theirs = child.java();
        AidExtension ours = channel.selfAid().java();
        if (expected == null || theirs == null || ours == null || theirs.proof() == null) {
            return false;
        }
        return SpawnProof.verify(
                bytes(theirs.proof()),
                expected.token,
                Role.CHILD,
                bytes(ours.nonce()),
                bytes(theirs.nonce()),
                child.uid());
    }

    /** What this parent sends so that the child believes its instructions. */
    static byte[] parentProof(String token, Channel channel) {
        AidExtension theirs = channel.peer().java();
        AidExtension ours = channel.selfAid().java();
        if (theirs == null || ours == null) {
            throw new IllegalStateException("a child without a nonce was admitted");
        }
        return SpawnProof.sign(
                token,
                Role.PARENT,
                bytes(ours.nonce()),
                bytes(theirs.nonce()),
                channel.peer().uid());
    }

    /**
     * The child is here: what it dials from now on, as to the registrar, are ordinary connections.
     *
     * @return whether this is the first channel of an expected child
     */
    boolean arrive(Channel channel) {
        Expected expected = waiting.remove(channel.peer().uid());
        return expected != null && expected.dialled.complete(channel);
    }

    static byte[] bytes(@Nullable Raw binary) {
        try {
            byte[] bytes = binary == null ? new byte[0] : binary.reader().readBinary();
            return bytes.length <= LONGEST ? bytes : new byte[0];
        } catch (DecodeException garbage) {
            return new byte[0]; // proves nothing
        }
    }
}
