package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.TcpAddress;
import tractor.testing.LeakCheck;

/** Actors in raw frames that say of an interface no more than they must, and what ours tells them of its own. */
class UnknownVersionTest {
    private static final RootOptions OPTIONS = RootOptions.defaults().withPrivateRegistry();

    static final class GlassDoor implements Door {
        @Override
        public String knock(String who) {
            return who;
        }
    }

    @AfterAll
    static void nothingIsLeft() {
        LeakCheck.assertNoChildIsLeft();
    }

    /** Finds an actor by name that introduces itself with that extension, and calls it. */
    private static void findAndCall(@Nullable Object java, Consumer<RawPeer> beforeTheCall) throws Exception {
        Tractor.<Exception>root(OPTIONS, root -> {
            List<String> uid = RawPeer.newUid("house");
            try (RawService house = RawService.registered(root, uid)) {
                house.introducesItself(aid -> aid.put("java", java)).plays(peer -> {
                    beforeTheCall.accept(peer);
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "asyncfunc"));
                    peer.send(Frames.reply("Return", cid, "come in"));
                });
                try (DoorPortal door =
                        Tractor.findActor("house", DoorPortal.TYPE).orElseThrow()) {
                    assertThat(door.knock("a guest")).isEqualTo("come in");
                }
                house.awaitEnd();
            }
        });
    }

    private static Map<String, @Nullable Object> serving(@Nullable Object fingerprint) {
        return Frames.map(
                "v", 1, "nonce", ByteBuffer.allocate(16), "proof", null, "serves", Frames.map("door", fingerprint));
    }

    private static Map<String, @Nullable Object> schemaRequest(RawPeer peer) {
        Map<String, @Nullable Object> request = peer.receive("Start");
        assertThat(request.get("ns")).isEqualTo("self");
        assertThat(request.get("func")).isEqualTo("_schema");
        assertThat(request.get("kwargs")).isEqualTo(Map.of("ns", "door"));
        return request;
    }

    @Test
    void anActorOfTheOriginalRuntimeIsTakenByItsName() throws Exception {
        findAndCall(null, peer -> {});
    }

    @Test
    void anActorWithoutAFingerprintIsTakenByItsName() throws Exception {
        findAndCall(serving(null), peer -> {});
    }

    @Test
    void anActorOfTheSameVersionIsNotAskedForIt() throws Exception {
        findAndCall(serving(DoorPortal.TYPE.fingerprint().getAsLong()), peer -> {});
    }

    @Test
    void anActorThatDoesNotTellWhatDiffersIsTakenByItsName() throws Exception {
        findAndCall(serving(42L), peer -> {
            String cid = Frames.text(schemaRequest(peer), "cid");
            peer.send(Frames.startAck(cid, "asyncfunc"));
            peer.send(Frames.reply("Return", cid, null));
        });
    }

    @Test
    void anActorThatKnowsNoSchemasIsTakenByItsName() throws Exception {
        findAndCall(
                serving(42L),
                peer -> peer.send(Frames.error(peer.uid(), "AttributeError", Frames.text(schemaRequest(peer), "cid"))));
    }

    @Test
    void aSchemaThatIsNotTheAnnouncedOneIsNotBelieved() throws Exception {
        findAndCall(serving(42L), peer -> {
            String cid = Frames.text(schemaRequest(peer), "cid");
            peer.send(Frames.startAck(cid, "asyncfunc"));
            peer.send(Frames.reply(
                    "Return",
                    cid,
                    "{\"schema\":1,\"interface\":\"Door\",\"namespace\":\"other\"," + "\"methods\":{},\"types\":{}}"));
        });
    }

    @Test
    void anActorTellsItsFingerprintsAndSchemasToWhoeverAsks() throws Exception {
        Tractor.<Exception>root(OPTIONS.serving(DoorPortal.serving(GlassDoor.class)), root -> {
            try (RawPeer guest = RawPeer.dial(((TcpAddress) root.acceptAddress()).port(), RawPeer.newUid("guest"))) {
                guest.send(Frames.aid(guest.uid(), false));
                Map<?, ?> java =
                        (Map<?, ?>) Objects.requireNonNull(guest.receive("Aid").get("java"));
                assertThat(java.get("serves"))
                        .isEqualTo(Map.of("door", DoorPortal.TYPE.fingerprint().getAsLong()));

                String text = DoorPortal.TYPE.schema().orElseThrow();
                assertThat(guest.call("self", "_schema", "ns", "door")).isEqualTo(text);
                assertThat(guest.call("self", "_schema", "ns", "door")).isEqualTo(text);
                assertThat(guest.call("self", "_schema", "ns", "window")).isNull();

                String cid = guest.start("self", "_schema", "name", "door");
                Map<String, @Nullable Object> refused = guest.receive("Error");
                assertThat(refused.get("cid")).isEqualTo(cid);
                assertThat(refused.get("boxed_type_str")).isEqualTo("TypeError");
            }
        });
    }
}
