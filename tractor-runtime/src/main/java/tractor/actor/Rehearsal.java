package tractor.actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tractor.annotation.Actor;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.discovery.MemoryRegistry;
import tractor.msg.SpawnExtension.ServiceEntry;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.rpc.Dispatcher;
import tractor.rpc.NoArgs;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.RpcMethod;
import tractor.rpc.TypedPortal;
import tractor.spawn.HostProcess;
import tractor.spawn.SpawnProof;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Registration;
import tractor.task.Tasks;
import tractor.transport.TransportProtocol;

/**
 * What a child goes through from its start to its first reply and its end, played once within one JVM by a parent and a
 * child that nobody else meets. It shows which classes a child needs, to whoever makes a cache of them, and has them at hand
 * in a JVM that waits to become a child.
 */
public final class Rehearsal {
    private static final Duration HANG = Duration.ofSeconds(30);

    private Rehearsal() {}

    /** Plays it over each transport, and ends with 0 if all went as it should. */
    public static void main(String[] args) throws InterruptedException {
        ChildMain.prepare();
        for (TransportProtocol transport : TransportProtocol.values()) {
            play(transport);
        }
    }

    /** Plays it once. Leaves nothing behind. */
    static void play(TransportProtocol transport) throws InterruptedException {
        Uid uid = uid("parent");
        ActorRuntime parent = new ActorRuntime(uid, true, TimeLimits.DEFAULT, Habitat.ofRoot(uid));
        try {
            CancelScope.run(scope -> RootBoot.boot(parent, plan(transport), SpawnRules.DEFAULT, scope));
            play(parent);
        } finally {
            parent.shutDown(parent.uid());
        }
    }

    private static RootPlan plan(TransportProtocol transport) {
        return new RootPlan(
                "parent",
                transport,
                new RegistryPlan(
                        List.of(transport.privateRegistryAddress()), RegistryPlan.Role.BECOME, MemoryRegistry::new),
                List.of(),
                TimeLimits.DEFAULT,
                PeerRules.DEFAULT,
                SpawnRules.DEFAULT,
                null,
                List.of());
    }

    private static void play(ActorRuntime parent) throws InterruptedException {
        Uid uid = uid("child");
        String token = SpawnProof.newToken();
        Promise<Channel> dialled = parent.channels().children().expect(uid, token);
        ChildArgs words = ChildArgs.parse("--uid", "('child', '" + uid.uuid() + "')", "--parent_addr", "('', 1)");
        ActorRuntime child = new ActorRuntime(words.uid(), false, TimeLimits.DEFAULT, Habitat.ofProcess(words.uid()));
        Thread part = Tasks.platformThread("tractor-rehearsal", () -> {
            try {
                ChildBoot.run(child, parent.acceptAddresses().getFirst(), token);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt(); // the play is over
            }
        });
        part.start();
        try {
            dialled.await(HANG);
            Channel link = dialled.result();
            ServiceEntry service = new ServiceEntry(PlayPortal.class.getName(), LivePlay.class.getName());
            ChildActor.introduce(
                    parent,
                    new ChildPlan(
                            uid.name(),
                            Map.of(PlayPortal.NAMESPACE, LivePlay.class.getName()),
                            List.of(service),
                            ChildSettings.DEFAULT),
                    token,
                    link,
                    List.of());
            new PlayPortal(Portal.over(link)).cue();
            Portal.over(link).requestCancel();
            child.cancelled().await(HANG);
        } finally {
            Registration limit = ChildMain.limitEnd(child.limits());
            child.shutDown(parent.uid());
            HostProcess.exitAfter(HANG).remove();
            limit.remove();
            part.interrupt();
        }
    }

    private static Uid uid(String name) {
        return new Uid(name, UUID.randomUUID().toString());
    }

    /** What the child serves. */
    @Actor
    interface Play {
        String cue();
    }

    static final class LivePlay implements Play {
        LivePlay() {}

        @Override
        public String cue() {
            return "line";
        }
    }

    /** As the processor would write it. */
    static final class PlayPortal extends TypedPortal {
        static final String NAMESPACE = "tractor.rehearsal";
        private static final RpcMethod<NoArgs, String> CUE =
                RpcMethod.of(NAMESPACE, "cue", NoArgs.CODEC, Codecs.STRING);

        /** Looked up by name, as every portal's. */
        static final PortalType<Play, PlayPortal> TYPE =
                PortalType.of(Play.class, PlayPortal.class, NAMESPACE, PlayPortal::new, PlayPortal::dispatcher);

        PlayPortal(Portal portal) {
            super(portal);
        }

        private static Dispatcher dispatcher(Play service) {
            return call -> {
                call.accept(CUE);
                call.complete(CUE, service.cue());
            };
        }

        String cue() throws InterruptedException {
            return portal().call(CUE, NoArgs.INSTANCE);
        }
    }
}
