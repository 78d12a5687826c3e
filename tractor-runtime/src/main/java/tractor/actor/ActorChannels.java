package tractor.actor;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tractor.actor.LocalUsers.Finding;
import tractor.channel.Breach;
import tractor.channel.Channel;
import tractor.channel.ChannelHandler;
import tractor.channel.CidMint;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.msg.Heartbeats;
import tractor.msg.LocalPeers;
import tractor.msg.Msg;
import tractor.msg.PeerLimits;
import tractor.msg.SpawnSpec;
import tractor.msg.Start;
import tractor.msg.TcpAddress;
import tractor.msg.TimeLimits;
import tractor.msg.UdsAddress;
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
    private final Refusals refusals = new Refusals();
    private final LocalUsers users;
    private final Set<Channel> family = ConcurrentHashMap.newKeySet(); // to the parent and to own children
    private volatile @Nullable Channel
            awaitingLeave; // to the parent, if it has asked for the boot, as our own kind does

    ActorChannels(ActorRuntime actor, IoLoop loop, Transports transports) {
        this.actor = actor;
        this.loop = loop;
        this.transports = transports;
        this.cids = new CidMint(actor.uid().uuid());
        this.users = new LocalUsers(actor.uid().name());
    }

    ExpectedChildren children() {
        return children;
    }

    /** The peers that were turned away. */
    Refusals refusals() {
        return refusals;
    }

    /** Takes a new connection, on the I/O loop. The peer has a limited time to introduce itself. */
    void accept(Connection connection) {
        if (isOfAnotherUser(connection)) {
            return;
        }
        Channel channel = new Channel(connection, cids, new Caller(connection));
        makeRoom();
        strangers.add(channel);
        channel.greet(introduction(channel));
        LoopTimer patience = loop.schedule(actor.limits().handshake(), () -> {
            refusals.silence(channel);
            channel.abort("the peer did not introduce itself in time");
        });
        channel.handshake().onDone(() -> {
            patience.cancel();
            strangers.remove(channel);
        });
        channel.start();
    }

    /** Over a UNIX socket the system tells at once who is there. */
    private boolean isOfAnotherUser(Connection connection) {
        if (rules().local() == LocalPeers.ANY_USER || !(connection.localAddress() instanceof UdsAddress)) {
            return false;
        }
        Finding finding = connection
                .credentials()
                .map(users::find)
                .orElseGet(() -> LocalUsers.unknown("the system does not name its user"));
        if (finding instanceof Finding.Stranger(String objection)) {
            turnAway(connection, objection);
            return true;
        }
        return false;
    }

    private void turnAway(Connection connection, String objection) {
        refusals.stranger(connection, objection);
        connection.abort("the peer " + objection);
    }

    private PeerRules rules() {
        return actor.tree().peerRules();
    }

    /** How this actor introduces itself to a peer: with an offer of signs of life if the peer is to give some. */
    private Aid introduction(Channel channel) {
        Aid self = actor.aid();
        AidExtension java = self.java();
        Heartbeats heartbeats = rules().heartbeats();
        boolean offered = switch (heartbeats.among()) {
            case NOBODY -> false;
            case HOSTS -> isOnAnotherHost(channel);
            case ALL -> true;
        };
        return java == null || !offered ? self : self.withJava(java.withSilence(heartbeats.silence()));
    }

    private static boolean isOnAnotherHost(Channel channel) {
        return channel.remoteAddress() instanceof TcpAddress there
                && channel.localAddress() instanceof TcpAddress here
                && !there.isLoopback()
                && !there.host().equals(here.host());
    }

    /** Who comes and says nothing must not keep out who has something to say: the oldest of them goes. */
    private void makeRoom() {
        int most = rules().limits().maxPending();
        if (strangers.size() >= most) {
            Channel oldest = strangers.iterator().next();
            strangers.remove(oldest);
            refusals.crowd(most);
            oldest.abort("made room for newer connections before it had introduced itself");
        }
    }

    /** Connects to another actor. The channel belongs to the caller. IllegalArgumentException when none can be there. */
    Channel dial(Address address) throws InterruptedException {
        address.validate();
        Address near = Door.nearest(address);
        return introduced(new Channel(transports.of(near).connect(near), cids, new Callee()));
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
        Address near = Door.nearest(address);
        Channel channel = new Channel(transports.of(near).connect(near, limit), cids, new Peer());
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

    /** Those to the children that it has started itself, in the order of their names. */
    List<Channel> toChildren() {
        return family.stream()
                .filter(channel -> !isToParent(channel))
                .sorted(Comparator.comparing(channel -> channel.peer().uid().toString()))
                .toList();
    }

    /** Those whose peers have introduced themselves. */
    List<Channel> open() {
        return List.copyOf(open);
    }

    /** Whether a parent of our own kind is at its other end. */
    boolean isToParent(Channel channel) {
        return channel.equals(awaitingLeave);
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
        loop.schedule(
                Duration.ZERO,
                () -> List.copyOf(strangers)
                        .forEach(stranger -> stranger.abort("this actor ended before it had introduced itself")));
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
            return rules().limits();
        }

        @Override
        public void onBreach(Channel channel, Breach kind, String what) {
            refusals.breach(channel, kind, what);
        }

        @Override
        public Admission onAid(Channel channel, Aid peer) {
            if (peer.isProbe()) {
                return Admission.ANSWERED;
            }
            if (!isSound(peer)) {
                onBreach(channel, Breach.IMPOSTURE, "introduced itself with an unusable name");
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
            onBreach(channel, Breach.MISPLACED, "sent a SpawnSpec, which only a parent does");
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
            boolean relative = family.remove(channel); // whose fate is told elsewhere
            Breach breach = switch (reason.reason()) {
                case FRAME_TOO_LARGE -> Breach.OVERSIZED_FRAME;
                case ENDED_INSIDE_FRAME -> Breach.TRUNCATED_FRAME;
                case OVERFLOW -> Breach.DEAF;
                default -> null;
            };
            if (breach != null && !relative) {
                onBreach(channel, breach, "is closed: " + reason.getMessage());
            }
        }
    }

    /** A peer that has connected to this actor. */
    private final class Caller extends Peer {
        private final Connection connection;

        Caller(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Admission onAid(Channel channel, Aid peer) {
            Admission admission = super.onAid(channel, peer);
            if (admission != Admission.ADMITTED) {
                return admission;
            }
            if (children.isExpected(peer.uid())) {
                if (children.isProved(channel, peer)) {
                    return Admission.ADMITTED;
                }
                onBreach(channel, Breach.IMPOSTURE, "claims to be the child " + peer.uid() + " without its token");
                return Admission.REFUSED;
            }
            if (rules().local() == LocalPeers.ANY_USER
                    || !(channel.localAddress() instanceof TcpAddress here)
                    || !(channel.remoteAddress() instanceof TcpAddress there)
                    || isOnAnotherHost(channel)
                    || TreeProof.isMember(
                            peer, channel.selfAid(), here, actor.tree().key())) {
                return Admission.ADMITTED;
            }
            users.find(here, there, finding -> loop.schedule(Duration.ZERO, () -> settle(channel, finding)));
            return Admission.HELD;
        }

        private void settle(Channel channel, Finding finding) {
            switch (finding) {
                case Finding.SameUser() -> channel.admit();
                case Finding.Gone() -> channel.abort("the peer has gone");
                case Finding.Stranger(String objection) -> turnAway(connection, objection);
            }
        }
    }

    /** A peer that this actor has connected to: it speaks first. */
    private final class Callee extends Peer {
        @Override
        public Admission onAid(Channel channel, Aid peer) {
            channel.greet(TreeProof.sign(
                    introduction(channel),
                    peer,
                    channel.remoteAddress(),
                    actor.tree().key()));
            return super.onAid(channel, peer);
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
