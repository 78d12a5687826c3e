package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.UdsAddress;
import tractor.msg.Uid;
import tractor.spawn.ProcessBackend;
import tractor.spawn.SpawnProof;
import tractor.spawn.SpawnProof.Role;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;
import tractor.spawn.StandardStreams;

/**
 * The parent and registrar of one Java child, in raw frames: starts its process as the runtime does, introduces itself,
 * instructs it, answers its registration, and at last ends it.
 */
final class RawParent implements AutoCloseable {
    private final List<String> child;
    private final RawServer server;
    private final SpawnedChild process;
    private final String token = SpawnProof.newToken();
    private final ByteBuffer nonce = ByteBuffer.wrap(SpawnProof.newNonce());
    private final RawPeer link;
    private ByteBuffer childNonce = nonce;
    private Address childAddress = Address.tcp("127.0.0.1", 0);

    /** Starts the process and takes its connection; no word is said yet. */
    RawParent(List<String> self, List<String> child) {
        this(self, child, List.of());
    }

    private RawParent(List<String> self, List<String> child, List<String> jvmArgs) {
        this.child = child;
        this.server = new RawServer(self);
        this.process = new ProcessBackend()
                .spawn(new SpawnRequest(
                        childUid(),
                        Address.tcp("127.0.0.1", server.port()),
                        self.getLast(),
                        token,
                        "tractor.runtime",
                        "tractor.actor.ChildMain",
                        jvmArgs,
                        Map.of(),
                        null,
                        1,
                        StandardStreams.INHERITED,
                        null,
                        pid -> {}));
        boolean dialled = false;
        try {
            this.link = server.accept();
            dialled = true;
        } finally {
            if (!dialled) {
                close();
            }
        }
    }

    /** A child that serves {@code svc}, in operation. */
    static RawParent ofService() {
        return ofService(Map.of());
    }

    static RawParent ofService(Map<String, String> options, String... jvmArgs) {
        return ofService(null, options, jvmArgs);
    }

    /** A child that serves {@code svc} at that address, or at one of its own choice over TCP. */
    static RawParent ofService(@Nullable Address bind, Map<String, String> options, String... jvmArgs) {
        RawParent parent = new RawParent(RawPeer.newUid("root"), RawPeer.newUid("svc"), List.of(jvmArgs));
        boolean up = false;
        try {
            parent.introduce();
            parent.link.send(parent.instructions(bind, options));
            parent.acceptRegistration();
            up = true;
            return parent;
        } finally {
            if (!up) {
                parent.close();
            }
        }
    }

    /** The connection that the child dialled. */
    RawPeer link() {
        return link;
    }

    /** Where the child connects to as to its registrar. */
    RawServer registrar() {
        return server;
    }

    /** Where the child listens. */
    Address childAddress() {
        return childAddress;
    }

    /** The child's process. */
    SpawnedChild process() {
        return process;
    }

    List<String> child() {
        return child;
    }

    private Uid childUid() {
        return new Uid(child.getFirst(), child.getLast());
    }

    /** A peer of the original runtime that has connected to the child. */
    RawPeer connect(List<String> uid) {
        return RawPeer.connect(childAddress, uid);
    }

    /** Exchanges introductions, which prove that the child knows the token; returns the child's. */
    Map<String, @Nullable Object> introduce() {
        Map<String, @Nullable Object> aid = Frames.aid(link.uid(), true);
        aid.put("java", Frames.map("v", 1, "nonce", nonce, "proof", null, "serves", Map.of()));
        link.send(aid);
        Map<String, @Nullable Object> theirs = link.receive("Aid");
        Map<?, ?> java = (Map<?, ?>) Objects.requireNonNull(theirs.get("java"));
        childNonce = (ByteBuffer) Objects.requireNonNull(java.get("nonce"));
        ByteBuffer proof = (ByteBuffer) Objects.requireNonNull(java.get("proof"));
        assertThat(SpawnProof.verify(bytes(proof), token, Role.CHILD, bytes(nonce), bytes(childNonce), childUid()))
                .isTrue();
        return theirs;
    }

    /** What tells the child to serve {@link AnySvc} and {@link Prices}, as the original says it, with our extension. */
    Map<String, @Nullable Object> instructions(Map<String, String> options) {
        return instructions(null, options);
    }

    private Map<String, @Nullable Object> instructions(@Nullable Address bind, Map<String, String> options) {
        List<Object> here = server.address();
        byte[] proof = SpawnProof.sign(token, Role.PARENT, bytes(nonce), bytes(childNonce), childUid());
        return Frames.msg(
                "SpawnSpec",
                "_parent_main_data",
                Map.of(),
                "_runtime_vars",
                Frames.map(
                        "_is_root",
                        false,
                        "_root_mailbox",
                        here,
                        "_root_addrs",
                        List.of(here),
                        "_enable_tpts",
                        List.of(bind instanceof UdsAddress ? "uds" : "tcp")),
                "enable_modules",
                Map.of("svc", LiveSvc.class.getName()),
                "reg_addrs",
                List.of(here),
                "bind_addrs",
                bind == null ? null : List.of(bind.unwrap()),
                "java",
                Frames.map(
                        "proof",
                        ByteBuffer.wrap(proof),
                        "services",
                        List.of(
                                List.of(AnySvc.class.getName(), LiveSvc.class.getName()),
                                List.of(PricesPortal.class.getName(), LivePrices.class.getName())),
                        "options",
                        options));
    }

    private void acceptRegistration() {
        learnAddress(answer("register_actor"));
    }

    /** Takes the child's connection by which it leaves the registry. */
    void answerUnregister() {
        answer("unregister_actor");
    }

    private Map<String, @Nullable Object> answer(String func) {
        try (RawPeer connection = server.accept()) {
            connection.send(Frames.aid(connection.uid(), true));
            connection.receive("Aid");
            Map<String, @Nullable Object> request = connection.receive("Start");
            assertThat(request.get("func")).isEqualTo(func);
            String cid = Frames.text(request, "cid");
            connection.send(Frames.startAck(cid, "asyncfunc"));
            connection.send(Frames.reply("Return", cid, null));
            connection.expectEnd();
            return request;
        }
    }

    /** Takes the child's address from its registration. */
    void learnAddress(Map<String, @Nullable Object> registration) {
        Map<?, ?> kwargs = (Map<?, ?>) Objects.requireNonNull(registration.get("kwargs"));
        List<?> address = (List<?>) Objects.requireNonNull(kwargs.get("addr"));
        childAddress = Address.wrap(address).orElseThrow();
    }

    /** Ends the child in order: it acknowledges, leaves the registry, hangs up and exits with 0. */
    void end() {
        String cid = link.start("self", "cancel");
        link.expect(Frames.startAck(cid, "asyncfunc"));
        link.expect(Frames.reply("CancelAck", cid, true));
        answerUnregister();
        link.expectEnd();
        expectExit();
    }

    /** Waits for the end of the process, which must be an orderly one. */
    void expectExit() {
        assertThat(process.exit().awaitUninterruptibly(RawPeer.PATIENCE)).isTrue();
        assertThat(process.exit().result()).isEqualTo(0);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Leaves nothing behind, whatever happened. */
    @Override
    public void close() {
        process.kill();
        process.exit().awaitUninterruptibly(RawPeer.PATIENCE);
        if (link != null) {
            link.close();
        }
        server.close();
    }
}
