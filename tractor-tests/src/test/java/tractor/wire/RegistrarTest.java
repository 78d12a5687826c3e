package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.testing.LeakCheck;

/** The registrar, which is the root in this JVM, as actors of the original runtime talk to it. */
class RegistrarTest {
    private static final List<Object> HERE = List.of("127.0.0.1", 41_001L);
    private static final List<Object> THERE = List.of("127.0.0.1", 41_002L);

    @AfterAll
    static void nothingIsLeft() {
        LeakCheck.assertNoChildIsLeft();
    }

    /** What a test does with the registrar that listens at a port. */
    @FunctionalInterface
    private interface Script {
        void run(LocalActor registrar, int port) throws Exception;
    }

    private static void withRegistrar(Script script) throws Exception {
        Tractor.root(
                RootOptions.defaults().withPrivateRegistry(),
                root -> script.run(root, ((TcpAddress) root.acceptAddress()).port()));
    }

    private static RawPeer actor(int port, String name) {
        return RawPeer.connect(port, RawPeer.newUid(name));
    }

    private static void register(RawPeer peer, List<Object> address) {
        assertThat(peer.call("self", "register_actor", "uid", peer.uid(), "addr", address))
                .isNull();
    }

    @Test
    void aRegisteredActorIsFoundByNameAndByUuid() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc");
                    RawPeer client = actor(port, "client")) {
                register(svc, HERE);

                assertThat(client.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(HERE));
                assertThat(client.call("self", "find_actor", "name", svc.uid().getLast()))
                        .isEqualTo(List.of(HERE));
                assertThat(client.call("self", "find_actor", "name", "nobody")).isNull();
            }
        });
    }

    @Test
    void theFirstOfSeveralActorsOfOneNameIsFoundAndAWaiterHearsOfAll() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer first = actor(port, "svc");
                    RawPeer second = actor(port, "svc")) {
                register(first, HERE);
                register(second, THERE);

                assertThat(first.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(HERE));
                assertThat(first.call("self", "wait_for_actor", "name", "svc")).isEqualTo(List.of(HERE, THERE));
            }
        });
    }

    @Test
    void anActorRegistersEachOfItsAddressesAndEachOnce() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc")) {
                register(svc, HERE);
                register(svc, THERE);
                register(svc, THERE);

                assertThat(svc.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(HERE, THERE));
            }
        });
    }

    @Test
    void aWaiterIsAnsweredWhenTheActorRegisters() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc");
                    RawPeer byName = actor(port, "client");
                    RawPeer byUuid = actor(port, "client")) {
                String name = byName.start("self", "wait_for_actor", "name", "svc");
                byName.expect(Frames.startAck(name, "asyncfunc"));
                String uuid =
                        byUuid.start("self", "wait_for_actor", "name", svc.uid().getLast());
                byUuid.expect(Frames.startAck(uuid, "asyncfunc"));

                byName.cancelNothing(); // nothing came before its answer
                register(svc, HERE);

                byName.expect(Frames.reply("Return", name, List.of(HERE)));
                byUuid.expect(Frames.reply("Return", uuid, List.of(HERE)));
            }
        });
    }

    @Test
    void aCancelledWaiterIsNotAnsweredAnyMore() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc");
                    RawPeer client = actor(port, "client")) {
                String wait = client.start("self", "wait_for_actor", "name", "svc");
                client.expect(Frames.startAck(wait, "asyncfunc"));
                String cancel = client.start("self", "_cancel_task", "cid", wait);
                client.expect(Frames.startAck(cancel, "asyncfunc"));
                client.expect(Frames.reply("CancelAck", cancel, true));

                register(svc, HERE);

                client.cancelNothing();
                // the id is free again
                client.send(Frames.start(client.uid(), wait, "self", "wait_for_actor", "name", "svc"));
                client.expect(Frames.startAck(wait, "asyncfunc"));
                client.expect(Frames.reply("Return", wait, List.of(HERE)));
            }
        });
    }

    @Test
    void aWaiterWhoseLinkIsLostHarmsNobody() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc")) {
                try (RawPeer client = actor(port, "client")) {
                    String wait = client.start("self", "wait_for_actor", "name", "svc");
                    client.expect(Frames.startAck(wait, "asyncfunc"));
                }
                register(svc, HERE);
                assertThat(svc.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(HERE));
            }
        });
    }

    @Test
    void anActorThatUnregistersIsGoneAndMayDoSoTwice() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc")) {
                register(svc, HERE);
                assertThat(svc.call("self", "unregister_actor", "uid", svc.uid()))
                        .isNull();
                assertThat(svc.call("self", "unregister_actor", "uid", svc.uid()))
                        .isNull();
                assertThat(svc.call("self", "find_actor", "name", "svc")).isNull();
            }
        });
    }

    @Test
    void theWholeRegistryListsTheRegistrarToo() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc")) {
                register(svc, HERE);

                assertThat(svc.call("self", "get_registry"))
                        .isEqualTo(Map.of(
                                "root." + root.uid().uuid(),
                                List.of(List.of("127.0.0.1", (long) port)),
                                String.join(".", svc.uid()),
                                List.of(HERE)));
            }
        });
    }

    @Test
    void aStaleAddressIsDeletedAndItsOwnerTold() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc");
                    RawPeer client = actor(port, "client")) {
                register(svc, HERE);

                assertThat(client.call("self", "delete_addr", "addr", HERE)).isEqualTo(svc.uid());
                assertThat(client.call("self", "delete_addr", "addr", HERE)).isNull();
                assertThat(client.call("self", "find_actor", "name", "svc")).isNull();
            }
        });
    }

    @Test
    void anAddressBelongsToWhoeverRegisteredItLast() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer old = actor(port, "old");
                    RawPeer fresh = actor(port, "fresh")) {
                register(old, HERE);
                register(fresh, HERE);

                assertThat(fresh.call("self", "find_actor", "name", "old")).isNull();
                assertThat(fresh.call("self", "find_actor", "name", "fresh")).isEqualTo(List.of(HERE));
            }
        });
    }

    @Test
    void nobodyRegistersOrUnregistersSomebodyElse() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc");
                    RawPeer thief = actor(port, "thief")) {
                register(svc, HERE);

                refused(thief, "SecurityException", "register_actor", "uid", svc.uid(), "addr", THERE);
                refused(thief, "SecurityException", "unregister_actor", "uid", svc.uid());

                assertThat(thief.call("self", "find_actor", "name", "svc")).isEqualTo(List.of(HERE));
            }
        });
    }

    @Test
    void wrongArgumentsAreRefusedAndTheConnectionLivesOn() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer peer = actor(port, "client")) {
                refused(peer, "TypeError", "find_actor", "title", "svc");
                refused(peer, "TypeError", "find_actor", "name", 7L);
                refused(peer, "TypeError", "find_actor");
                refused(peer, "TypeError", "get_registry", "name", "svc");
                refused(peer, "TypeError", "register_actor", "uid", peer.uid(), "addr", "127.0.0.1:80");
                refused(peer, "AttributeError", "no_such_function");

                assertThat(peer.call("self", "find_actor", "name", "svc")).isNull();
            }
        });
    }

    private static void refused(RawPeer peer, String type, String func, @Nullable Object... kwargs) {
        String cid = peer.start("self", func, kwargs);
        Map<String, @Nullable Object> error = peer.receive("Error");
        assertThat(error.get("cid")).isEqualTo(cid);
        assertThat(error.get("boxed_type_str")).isEqualTo(type);
    }

    @Test
    void aProbeIsAnsweredByTheRegistrarsIntroductionAndThenClosed() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer probe = RawPeer.dial(port, RawPeer.newUid("booting"))) {
                Map<String, @Nullable Object> aid = Frames.aid(probe.uid(), false);
                aid.put("is_probe", true);
                probe.send(aid);

                Map<String, @Nullable Object> answer = probe.receive("Aid");
                assertThat(answer.get("is_registrar")).isEqualTo(true);
                assertThat(answer.get("uuid")).isEqualTo(root.uid().uuid());
                probe.expectEnd();
            }
        });
    }

    @Test
    void aDialogIdThatIsInUseByAWaiterIsRefused() throws Exception {
        withRegistrar((root, port) -> {
            try (RawPeer svc = actor(port, "svc");
                    RawPeer client = actor(port, "client")) {
                String wait = client.start("self", "wait_for_actor", "name", "svc");
                client.expect(Frames.startAck(wait, "asyncfunc"));
                client.send(Frames.start(client.uid(), wait, "self", "wait_for_actor", "name", "other"));
                assertThat(client.receive("Error").get("boxed_type_str")).isEqualTo("TypeError");

                register(svc, HERE);

                client.expect(Frames.reply("Return", wait, List.of(HERE)));
            }
        });
    }

    @Test
    void anActorThatNoLongerListensIsNotFoundAndForgotten() throws Exception {
        withRegistrar((root, port) -> {
            List<String> uid = RawPeer.newUid("svc");
            try (RawServer server = new RawServer(uid);
                    RawPeer registering = RawPeer.connect(port, uid)) {
                register(registering, server.address());
                assertThat(Tractor.registry()).containsKey(String.join(".", uid));
            }
            assertThat(Tractor.findActor("svc", SvcPortal.TYPE)).isEmpty();
            assertThat(Tractor.registry()).doesNotContainKey(String.join(".", uid));
        });
    }

    @Test
    void theConnectionByWhichAnActorRegisteredIsNotTakenForOneToCallItBy() throws Exception {
        withRegistrar((root, port) -> {
            List<String> uid = RawPeer.newUid("svc");
            try (RawService service = new RawService(uid);
                    RawPeer registering = RawPeer.connect(port, uid)) {
                register(registering, service.address());
                service.plays(peer -> {}); // it is dialled, and that is all

                try (SvcPortal found = Tractor.findActor("svc", SvcPortal.TYPE).orElseThrow()) {
                    assertThat(found.portal().channel().remoteAddress())
                            .isEqualTo(Address.tcp("127.0.0.1", service.port()));
                }

                service.awaitEnd();
            }
        });
    }
}
