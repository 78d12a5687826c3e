package tractor.actor;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.ChannelHandler;
import tractor.channel.CidMint;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.log.Throttle;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.Msg;
import tractor.msg.PeerLimits;
import tractor.msg.SpawnSpec;
import tractor.msg.Start;
import tractor.msg.TimeLimits;
import tractor.rpc.Portal;
import tractor.transport.Connection;
import tractor.transport.IoLoop;
import tractor.transport.Listener;
import tractor.transport.LoopTimer;
import tractor.transport.MemoryTransport;
import tractor.transport.TransportClosedException;

/** All channels of one actor: accepts and dials them, admits their peers, and closes them at the end. */
final class ActorChannels {
    private static final TractorLog LOG = TractorLog.of("channel");

    /** The I/O loop ends a connection at once; it may have to wait for a processor. */
    private static final Duration TO_END = Duration.ofSeconds(30);

    private final ActorRuntime actor;
    private final IoLoop loop;
    private final Transports transports;
    private final CidMint cids;
    private final ExpectedChildren children = new ExpectedChildren();
    private final Set<Channel> open = ConcurrentHashMap.newKeySet();
    private final Set<Channel> strangers = new LinkedHashSet<>(); // not yet introduced; touched on the loop only
    private final Throttle breaches = new Throttle(LOG);
    private final Throttle crowds = new Throttle(LOG);
    private final Throttle silences = new Throttle(LOG);
    private final Set<Channel> family = ConcurrentHashMap.newKeySet(); // to the parent and to own children
    private volatile @Nullable Channel
            awaitingLeave; // to the parent, if it has asked for the boot, as our own kind does

    ActorChannels(ActorRuntime actor, IoLoop loop, Transports transports) {
        this.actor = actor;
        this.loop = loop;
        this.transports = transports;
        this.cids = new CidMint(actor.uid().uuid());
    }

    ExpectedChildren children() {
        return children;
    }

    /** Takes a new connection, on the I/O loop. The peer has a limited time to introduce itself. */
    void accept(Connection connection) {
        Channel channel = new Channel(connection, cids, new Peer());
        makeRoom();
        strangers.add(channel);
        channel.greet(actor.aid());
        LoopTimer patience = loop.schedule(actor.limits().handshake(), () -> {
            silences.warning(() -> "closing " + channel + ", which did not introduce itself in time");
            channel.abort("the peer did not introduce itself in time");
        });
        channel.handshake().onDone(() -> {
            patience.cancel();
            strangers.remove(channel);
        });
        channel.start();
    }

    /** Who comes and says nothing must not keep out who has something to say: the oldest of them goes. */
    private void makeRoom() {
        int most = actor.tree().peerLimits().maxPending();
        if (strangers.size() >= most) {
            Channel oldest = strangers.iterator().next();
            strangers.remove(oldest);
            crowds.warning(() -> "more than " + most + " connections without an introduction: closing the oldest");
            oldest.abort("made room for newer connections before it had introduced itself");
        }
    }

    /** Connects to another actor. The channel belongs to the caller. IllegalArgumentException when none can be there. */
    Channel dial(Address address) throws InterruptedException {
        address.validate();
        Channel channel = new Channel(transports.of(address).connect(address), cids, new Peer());
        channel.greet(actor.aid());
        return introduced(channel);
    }

    /** Connects this actor to itself, in memory. The channel belongs to the caller. */
    Channel dialSelf() throws InterruptedException {
        MemoryTransport memory = new MemoryTransport(loop);
        Connection connection;
        try (Listener door = memory.listen(MemoryTransport.freshAddress("self"), this::accept)) {
            connection = memory.connect(door.address());
        }
        Channel channel = new Channel(connection, cids, new Peer());
        channel.greet(actor.aid());
        return introduced(channel);
    }

    /** Connects a child to its parent: hears the parent first, then answers with the proof of the token. */
    Channel dialParent(Address address, ParentLink link) throws InterruptedException {
        return introduced(new Channel(transports.of(address).connect(address), cids, link));
    }

    /** Asks who listens at an address; waits no longer than the limit for a probe, to connect and then for the answer. */
    Aid probe(Address address) throws InterruptedException {
        address.validate();
        Duration limit = actor.limits().probe();
        Channel channel = new Channel(transports.of(address).connect(address, limit), cids, new Peer());
        Aid self = actor.aid();
        channel.greet(new Aid(self.name(), self.uuid(), self.pid(), false, true, null));
        try {
            return introduced(channel, limit).peer();
        } finally {
            channel.close();
        }
    }

    private Channel introduced(Channel channel) throws InterruptedException {
        return introduced(channel, actor.limits().handshake());
    }

    private static Channel introduced(Channel channel, Duration limit) throws InterruptedException {
        boolean known = false;
        try {
            channel.start();
            if (!channel.handshake().await(limit)) {
                channel.abort("the peer did not introduce itself within " + limit);
                channel.handshake().awaitUninterruptibly(TO_END);
            }
            channel.handshake().result();
            known = true;
            return channel;
        } finally {
            if (!known) {
                channel.abort("the handshake was given up");
            }
        }
    }

    /**
     * The channel to the parent or a child of that name or uuid. Other open channels belong to somebody, here or there,
     * who may close them at any moment, as an actor does that has asked the registrar something.
     */
    Optional<Channel> connected(String nameOrUuid) {
        return family.stream()
                .filter(channel -> channel.isOpen()
                        && (channel.peer().name().equals(nameOrUuid)
                                || channel.peer().uuid().equals(nameOrUuid)))
                .findFirst();
    }

    /** Tells a parent that wants to know that this actor ends because somebody has asked it to. */
    void takeLeave() {
        Channel link = awaitingLeave;
        if (link != null) {
            var _ = Portal.over(link).postRaw(CancelRequest.SELF, SelfCalls.LEAVE, Raw.EMPTY_MAP);
        }
    }

    /** Closes every channel and waits, bounded, until what was queued is sent. */
    void closeAll(Duration patience) {
        List<Channel> all = List.copyOf(open);
        all.forEach(Channel::close);
        long end = System.nanoTime() + patience.toNanos();
        for (Channel channel : all) {
            channel.closed().awaitUninterruptibly(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /** Refuses names that would spoil logs, titles or socket files. */
    private static boolean isSound(Aid peer) {
        return !peer.name().isBlank() && peer.name().chars().noneMatch(Character::isISOControl);
    }

    /** An ordinary peer. */
    class Peer implements ChannelHandler {
        @Override
        public TimeLimits limits() {
            return actor.limits();
        }

        @Override
        public PeerLimits peerLimits() {
            return actor.tree().peerLimits();
        }

        @Override
        public void onBreach(Channel channel, String what) {
            breaches.warning(() -> channel + " " + what);
        }

        @Override
        public Admission onAid(Channel channel, Aid peer) {
            if (peer.isProbe()) {
                return Admission.ANSWERED;
            }
            if (!isSound(peer)) {
                onBreach(channel, "introduced itself with an unusable name");
                return Admission.REFUSED;
            }
            if (children.isExpected(peer.uid()) && !children.isProved(channel, peer)) {
                onBreach(channel, "claims to be the child " + peer.uid() + " without its token");
                return Admission.REFUSED;
            }
            return Admission.ADMITTED;
        }

        @Override
        public void onOpen(Channel channel) {
            open.add(channel);
            if (children.arrive(channel)) {
                family.add(channel);
            }
        }

        @Override
        public void onStart(Channel channel, Start start) {
            actor.onStart(channel, start);
        }

        @Override
        public void onSpawnSpec(Channel channel, SpawnSpec spec) {
            onBreach(channel, "sent a SpawnSpec, which only a parent does");
            channel.abort("sent a SpawnSpec, which only a parent does");
        }

        @Override
        public void onPeerError(Channel channel, Msg.Error error) {
            LOG.warning(() -> channel.peer().uid() + " reports " + error.boxedType() + " of the whole connection: "
                    + Objects.requireNonNullElse(error.message(), ""));
        }

        @Override
        public void onClosed(Channel channel, TransportClosedException reason) {
            open.remove(channel);
            family.remove(channel);
        }
    }

    /** The parent, as its child sees it. */
    class ParentLink extends Peer {
        private final String token;
        private final Aid self;

        ParentLink(String token, Aid self) {
            this.token = token;
            this.self = self;
        }

        @Override
        public Admission onAid(Channel channel, Aid peer) {
            channel.greet(ChildProof.sign(self, peer, token));
            return isSound(peer) ? Admission.ADMITTED : Admission.REFUSED;
        }

        @Override
        public void onOpen(Channel channel) {
            super.onOpen(channel);
            family.add(channel);
        }

        @Override
        public void onStart(Channel channel, Start start) {
            if (start.ns().equals(CancelRequest.SELF) && start.func().equals(SelfCalls.BOOT)) {
                awaitingLeave = channel;
            }
            super.onStart(channel, start);
        }

        @Override
        public void onSpawnSpec(Channel channel, SpawnSpec spec) {
            actor.onSpawnSpec(channel, spec, token);
        }

        @Override
        public void onClosed(Channel channel, TransportClosedException reason) {
            super.onClosed(channel, reason);
            actor.onParentLost(reason);
        }
    }
}
