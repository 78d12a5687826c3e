package tractor.actor;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.spawn.SpawnProof;

/** Only who knows the tree's key, and means this listener and this connection, passes for a member of the tree. */
final class TreeProofTest {
    private static final Address HOME = Address.tcp("127.0.0.1", 4242);
    private final String key = SpawnProof.newToken();
    private final Aid listener = aid("listener");
    private final Aid dialler = aid("dialler");

    private static Aid aid(String name) {
        Raw nonce = Raw.of(Codecs.BINARY, SpawnProof.newNonce());
        return new Aid(name, name + "-uuid", null, false, false, new AidExtension(1, nonce, null, Map.of(), null));
    }

    private static AidExtension java(Aid aid) {
        return Objects.requireNonNull(aid.java());
    }

    @Test
    void aMemberIsKnownByTheKey() {
        Aid signed = TreeProof.sign(dialler, listener, HOME, key);
        assertThat(TreeProof.isMember(signed, listener, HOME, key)).isTrue();
        assertThat(TreeProof.isMember(signed, listener, HOME, SpawnProof.newToken()))
                .isFalse();
    }

    @Test
    void withoutAProofNobodyIsAMember() {
        assertThat(TreeProof.isMember(dialler, listener, HOME, key)).isFalse();
        assertThat(TreeProof.isMember(dialler.withJava(null), listener, HOME, key))
                .isFalse();
        Aid babbler = dialler.withJava(java(dialler).withProof(Raw.of(Codecs.STRING, "let me in")));
        assertThat(TreeProof.isMember(babbler, listener, HOME, key)).isFalse();
    }

    @Test
    void aProofForOneListenerIsNoneForAnother() {
        Aid forAnother = TreeProof.sign(dialler, listener, Address.tcp("127.0.0.1", 4243), key);
        assertThat(TreeProof.isMember(forAnother, listener, HOME, key)).isFalse();
    }

    @Test
    void aProofForOneConnectionIsNoneForAnother() {
        Aid signed = TreeProof.sign(dialler, listener, HOME, key);
        assertThat(TreeProof.isMember(signed, aid("listener"), HOME, key)).isFalse();
    }

    @Test
    void aProofOfOneActorIsNoneForAnother() {
        AidExtension proof = java(TreeProof.sign(dialler, listener, HOME, key));
        Aid impostor = new Aid("impostor", dialler.uuid(), null, false, false, proof);
        assertThat(TreeProof.isMember(impostor, listener, HOME, key)).isFalse();
    }

    @Test
    void aListenerThatGivesNoNonceGetsNoProof() {
        assertThat(TreeProof.sign(dialler, listener.withJava(null), HOME, key)).isEqualTo(dialler);
    }
}
