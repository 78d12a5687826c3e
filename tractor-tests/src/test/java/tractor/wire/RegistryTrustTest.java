package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.discovery.ActorEntry;
import tractor.discovery.RegistryPortal;
import tractor.error.ModuleNotExposedException;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;

/** What the registrar, which is the root in this JVM, believes of what others tell it, and what it finds out itself. */
class RegistryTrustTest {
    static final class OwnDoor implements Door {
        @Override
        public String knock(String who) {
            return who + " meets " + Tractor.currentActor().name();
        }
    }

    private static final List<Object> NOWHERE = List.of("127.0.0.1", 1L); // the system lets nobody of us listen there

    @AfterAll
    static void nothingIsLeft() {
        LeakCheck.assertNoChildIsLeft();
    }

    @FunctionalInterface
    private interface Script {
        void run(LocalActor registrar, int port) throws Exception;
    }

    private static void withRegistrar(Script script) throws Exception {
        Tractor.root(
                RootOptions.defaults().withPrivateRegistry(),
                root -> script.run(root, ((TcpAddress) root.acceptAddress()).port()));
    }

    private static RawPeer actor(int port, List<String> uid) {
        return RawPeer.connect(port, uid);
    }

    private static void register(RawPeer peer, List<Object> address) {
        assertThat(peer.call("self", "register_actor", "uid", peer.uid(), "addr", address))
                .isNull();
    }

    private static Map<String, @Nullable Object> failure(RawPeer peer, String func, @Nullable Object... kwargs) {
        String cid = peer.start("self", func, kwargs);
        Map<String, @Nullable Object> answer = peer.receive();
        if (Frames.type(answer).equals("StartAck")) {
            answer = peer.receive();
        }
        assertThat(answer.get("msg_type")).isEqualTo("Error");
        assertThat(answer.get("cid")).isEqualTo(cid);
        return answer;
    }

    // ---- addresses

    @Test
    void anAddressIsNotTakenFromAnActorThatAnswersThere() throws Exception {
        withRegistrar((root, port) -> {
            try (RawGreeter svc = new RawGreeter(RawPeer.newUid("svc"));
                    RawPeer registering = actor(port, svc.uid());
                    RawPeer thief = actor(port, RawPeer.newUid("thief"))) {
                register(registering, svc.address());

                Map<String, @Nullable Object> refusal =
                        failure(thief, "register_actor", "uid", thief.uid(), "addr", svc.address());

                assertThat(refusal.get("boxed_type_str")).isEqualTo("SecurityException");
                assertThat(thief.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(svc.address()));
                assertThat(thief.call("self", "find_actor", "name", "thief")).isNull();
            }
        });
    }

    @Test
    void anAddressPassesToTheActorThatAnswersThereNow() throws Exception {
        withRegistrar((root, port) -> {
            try (RawGreeter fresh = new RawGreeter(RawPeer.newUid("fresh"));
                    RawPeer dead = actor(port, RawPeer.newUid("dead"));
                    RawPeer registering = actor(port, fresh.uid())) {
                register(dead, fresh.address());
                register(registering, fresh.address());

                assertThat(dead.call("self", "find_actor", "name", "dead")).isNull();
                assertThat(dead.call("self", "find_actor", "name", "fresh")).isEqualTo(List.of(fresh.address()));
            }
        });
    }

    @Test
    void anAddressIsNotDroppedWhileItsOwnerAnswersThereOrMerelyStaysSilent() throws Exception {
        withRegistrar((root, port) -> {
            try (RawGreeter alive = new RawGreeter(RawPeer.newUid("alive"));
                    RawGreeter stopped = RawGreeter.silent(RawPeer.newUid("stopped"));
                    RawPeer first = actor(port, alive.uid());
                    RawPeer second = actor(port, stopped.uid());
                    RawPeer liar = actor(port, RawPeer.newUid("liar"))) {
                register(first, alive.address());
                register(second, stopped.address());

                assertThat(liar.call("self", "delete_addr", "addr", alive.address()))
                        .isNull();
                assertThat(liar.call("self", "delete_addr", "addr", stopped.address()))
                        .isNull();
                assertThat(liar.call("self", "find_actor", "name", "alive")).isEqualTo(List.of(alive.address()));
                assertThat(liar.call("self", "find_actor", "name", "stopped")).isEqualTo(List.of(stopped.address()));
            }
        });
    }

    @Test
    void doubtsByTheHundredMakeTheRegistrarDialAFewTimesAndHoldUpNobody() throws Exception {
        withRegistrar((root, port) -> {
            try (RawGreeter victim = RawGreeter.silent(RawPeer.newUid("victim"));
                    RawPeer registering = actor(port, victim.uid());
                    RawPeer attacker = actor(port, RawPeer.newUid("attacker"))) {
                register(registering, victim.address());
                int doubts = 500;
                for (int i = 0; i < doubts; i++) {
                    attacker.start("self", "delete_addr", "addr", victim.address());
                }
                assertThat(registering.call("self", "find_actor", "name", "victim"))
                        .isEqualTo(List.of(victim.address()));
                int answers = 0;
                while (answers < doubts) {
                    answers += Frames.type(attacker.receive()).equals("Return") ? 1 : 0;
                }

                assertThat(victim.met()).isAtMost(8);
            }
        });
    }

    @Test
    void theRegistrarDialsNobodyWhoIsNotRegistered() throws Exception {
        withRegistrar((root, port) -> {
            try (RawGreeter stranger = new RawGreeter(RawPeer.newUid("stranger"));
                    RawPeer peer = actor(port, RawPeer.newUid("client"))) {
                assertThat(peer.call("self", "delete_addr", "addr", stranger.address()))
                        .isNull();
                assertThat(stranger.met()).isEqualTo(0);
            }
        });
    }

    @Test
    void anActorRegistersNoMoreThanItsShare() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer flood = actor(port, RawPeer.newUid("flood"))) {
                for (int i = 0; i < 64; i++) {
                    register(flood, List.of("127.0.0.1", 2_000L + i));
                }
                failure(flood, "register_actor", "uid", flood.uid(), "addr", List.of("127.0.0.1", 3_000L));
                register(flood, List.of("127.0.0.1", 2_000L)); // has it
                failure(flood, "find_actor", "name", "x".repeat(2_000));
                failure(flood, "wait_for_actor", "name", "x".repeat(2_000));
                failure(flood, "register_actor", "uid", flood.uid(), "addr", List.of("8.8.8.8", 80L));
            }
            try (RawPeer longName = actor(port, RawPeer.newUid("x".repeat(1_000)))) {
                failure(longName, "register_actor", "uid", longName.uid(), "addr", NOWHERE);
            }
        });
    }

    // ---- leases and waiters

    @Test
    void anEntryGoesWithTheConnectionThatItIsTiedTo() throws Exception {
        withRegistrar((root, port) -> {
            List<String> uid = RawPeer.newUid("svc");
            try (RegistryPortal registry = Tractor.getRegistry()) {
                try (RawPeer svc = actor(port, uid)) {
                    register(svc, NOWHERE);
                    String lease = svc.start("self", "_lease");
                    svc.expect(Frames.startAck(lease, "asyncfunc"));
                    assertThat(registry.queryActor("svc")).isPresent();
                }
                while (registry.queryActor("svc").isPresent()) {
                    Tasks.checkpoint();
                    Thread.onSpinWait();
                }
            }
        });
    }

    @Test
    void aNewerLeaseEndsTheOlderOneWhoseConnectionThenMeansNothing() throws Exception {
        withRegistrar((root, port) -> {
            List<String> uid = RawPeer.newUid("svc");
            try (RawPeer newer = actor(port, uid)) {
                try (RawPeer older = actor(port, uid)) {
                    register(older, NOWHERE);
                    String first = older.start("self", "_lease");
                    older.expect(Frames.startAck(first, "asyncfunc"));
                    String second = newer.start("self", "_lease");
                    newer.expect(Frames.startAck(second, "asyncfunc"));
                    older.expect(Frames.reply("Return", first, null));
                    older.start("self", "cancel_nothing");
                    older.receive("Error"); // it was heard before the end of the connection will be
                }
                assertThat(newer.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(NOWHERE));
            }
        });
    }

    @Test
    void aThousandWaitersThatAreCancelledLeaveNothingBehind() throws Exception {
        withRegistrar((root, port) -> {
            List<String> uid = RawPeer.newUid("svc");
            try (RawPeer svc = actor(port, uid);
                    RawPeer client = actor(port, RawPeer.newUid("client"))) {
                List<String> waits = IntStream.range(0, 1_000)
                        .mapToObj(i -> client.start("self", "wait_for_actor", "name", "svc"))
                        .toList();
                waits.forEach(wait -> client.expect(Frames.startAck(wait, "asyncfunc")));
                for (String wait : waits) {
                    String cancel = client.start("self", "_cancel_task", "cid", wait);
                    client.expect(Frames.startAck(cancel, "asyncfunc"));
                    client.expect(Frames.reply("CancelAck", cancel, true));
                }

                register(svc, NOWHERE);

                client.cancelNothing(); // no late answer comes before this one's
                assertThat(client.call("self", "wait_for_actor", "name", "svc")).isEqualTo(List.of(NOWHERE));
            }
        });
    }

    // ---- the extension that tells whose addresses they are

    @Test
    void theLastActorsOfANameAreToldWithTheirUids() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer first = actor(port, RawPeer.newUid("svc"));
                    RawPeer second = actor(port, RawPeer.newUid("svc"))) {
                register(first, NOWHERE);
                register(second, List.of("127.0.0.1", 2L));

                assertThat(first.call("self", "_find_actors", "name", "svc", "limit", 10L))
                        .isEqualTo(List.of(
                                List.of(second.uid(), List.of(List.of("127.0.0.1", 2L))),
                                List.of(first.uid(), List.of(NOWHERE))));
                assertThat(first.call("self", "_find_actors", "name", "svc", "limit", 1L))
                        .isEqualTo(List.of(List.of(second.uid(), List.of(List.of("127.0.0.1", 2L)))));
                failure(first, "_find_actors", "name", "svc", "limit", 0L);
            }
        });
    }

    // ---- lookups of ours

    @Test
    void whoAnswersAtAnotherActorsAddressIsNotTakenForIt() throws Exception {
        withRegistrar((root, port) -> {
            List<String> gone = RawPeer.newUid("svc");
            try (RawGreeter heir = new RawGreeter(RawPeer.newUid("heir"));
                    RawPeer registering = actor(port, gone)) {
                register(registering, heir.address());

                assertThat(Tractor.findActor("svc", SvcPortal.TYPE)).isEmpty();
                assertThat(Tractor.queryActor("svc")).isEmpty(); // the registrar has seen for itself
            }
        });
    }

    @Test
    void behindStaleEntriesTheLivingActorIsFound() throws Exception {
        withRegistrar((root, port) -> {
            List<RawPeer> dead = new ArrayList<>();
            try (RawGreeter svc = new RawGreeter(RawPeer.newUid("svc"));
                    RawPeer registering = actor(port, svc.uid())) {
                register(registering, svc.address());
                for (int i = 0; i < 40; i++) { // more than a lookup asks for at once
                    RawPeer each = actor(port, RawPeer.newUid("svc"));
                    dead.add(each);
                    register(each, List.of("127.0.0.1", 1L + i));
                }
                try (SvcPortal found = Tractor.findActor("svc", SvcPortal.TYPE).orElseThrow()) {
                    assertThat(found.portal().aid().uuid()).isEqualTo(svc.uid().getLast());
                }
            } finally {
                dead.forEach(RawPeer::close);
            }
        });
    }

    @Test
    void theLastRegisteredOfEquallyNearActorsIsFoundAndAllOfThemTogether() throws Exception {
        withRegistrar((root, port) -> {
            try (RawGreeter first = new RawGreeter(RawPeer.newUid("svc"));
                    RawGreeter second = new RawGreeter(RawPeer.newUid("svc"));
                    RawPeer registeringFirst = actor(port, first.uid());
                    RawPeer registeringSecond = actor(port, second.uid())) {
                register(registeringFirst, first.address());
                register(registeringSecond, second.address());

                try (SvcPortal found = Tractor.findActor("svc", SvcPortal.TYPE).orElseThrow()) {
                    assertThat(found.portal().aid().uuid())
                            .isEqualTo(second.uid().getLast());
                }
                try (var all = Tractor.discovery().findActors("svc", SvcPortal.TYPE)) {
                    assertThat(all.list().stream()
                                    .map(each -> each.portal().aid().uuid())
                                    .collect(Collectors.toSet()))
                            .containsExactly(first.uid().getLast(), second.uid().getLast());
                }
                assertThat(Tractor.discovery().queryActors("svc").stream().map(ActorEntry::addresses))
                        .containsExactly(List.of(address(second.address())), List.of(address(first.address())))
                        .inOrder();
            }
        });
    }

    private static Address address(List<Object> pair) {
        return Address.wrap(pair).orElseThrow();
    }

    @Test
    void anActorCallsItselfWithoutASocket() throws Exception {
        RootOptions serving = RootOptions.defaults().withPrivateRegistry().serving(DoorPortal.serving(OwnDoor.class));
        Tractor.root(serving, root -> {
            try (DoorPortal self = Tractor.findActor("root", DoorPortal.TYPE).orElseThrow();
                    DoorPortal byUuid = Tractor.waitForActor(root.uid().uuid(), DoorPortal.TYPE)) {
                assertThat(self.knock("I")).isEqualTo("I meets root");
                assertThat(byUuid.knock("I")).isEqualTo("I meets root");
                assertThat(self.portal().channel().remoteAddress()).isInstanceOf(MemoryAddress.class);
            }
            assertThrows(ModuleNotExposedException.class, () -> Tractor.findActor("root", SvcPortal.TYPE));
        });
    }

    @Test
    void theWholeRegistryIsEncodedOnceAndAlwaysTrue() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, RawPeer.newUid("svc"))) {
                String key = String.join(".", svc.uid());
                register(svc, NOWHERE);
                assertThat((Map<?, ?>) svc.call("self", "get_registry")).containsKey(key);
                assertThat((Map<?, ?>) svc.call("self", "get_registry")).containsKey(key);
                assertThat(svc.call("self", "unregister_actor", "uid", svc.uid()))
                        .isNull();
                assertThat((Map<?, ?>) svc.call("self", "get_registry")).doesNotContainKey(key);
            }
        });
    }

    @Test
    void anIntroductionOfAnythingElseIsNotWorthAnEntry() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer peer = RawPeer.dial(port, RawPeer.newUid("bytes"))) {
                peer.sendBytes(ByteBuffer.allocate(64).array());
                peer.receive("Aid");
                peer.expectEnd();
            }
            assertThat(Tractor.registry()).hasSize(1);
        });
    }
}
