package tractor.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.discovery.RegistryPortal;
import tractor.msg.Address;
import tractor.rpc.Portal;

/** Asks a registrar that knows so many actors; each caller has a connection of its own. */
final class RegistrarClient implements Client {
    private final int actors;
    private final Raw entry;
    private final Raw name;

    private RegistrarClient(LocalActor self, int actors) {
        this.actors = actors;
        List<String> uid = List.of(self.uid().name(), self.uid().uuid());
        this.entry = Raw.of(Codecs.DYNAMIC, Map.of("uid", uid, "addr", List.of("10.1.0.1", 4_000)));
        this.name = Raw.of(Codecs.DYNAMIC, Map.of("uid", uid));
    }

    public static void main(String[] args) throws Exception {
        int actors = Integer.parseInt(args[0]);
        try (ChildJvm server = Server.start(RegistrarServer.class, args)) {
            RootOptions observer = RootOptions.defaults()
                    .withRegistry(Address.parse(server.readLine()))
                    .asObserver();
            Tractor.<Exception>root(observer, root -> ClientLoop.run(new RegistrarClient(root, actors)));
        }
    }

    @Override
    public Caller newCaller() throws InterruptedException {
        return new Lookups(Tractor.getRegistry());
    }

    /** Of any number of tasks. */
    private final class Lookups implements Caller {
        private final RegistryPortal registry;

        Lookups(RegistryPortal registry) {
            this.registry = registry;
        }

        @Override
        public void call() throws InterruptedException {
            int any = ThreadLocalRandom.current().nextInt(actors);
            if (registry.queryActor(RegistrarServer.actor(any)).isEmpty()) {
                throw new IllegalStateException("an actor is missing");
            }
        }

        @Override
        public void close() {
            registry.close();
        }
    }

    @Override
    public Caller newRegistrant() throws InterruptedException {
        QuotesPortal registrar =
                Tractor.findActor(RegistrarServer.NAME, QuotesPortal.TYPE).orElseThrow();
        Portal portal = registrar.portal();
        return new Caller() {
            @Override
            public void call() throws InterruptedException {
                portal.callRaw("self", "register_actor", entry);
                portal.callRaw("self", "unregister_actor", name);
            }

            @Override
            public void close() {
                registrar.close();
            }
        };
    }

    @Override
    public ThreadFactory threads() {
        return Thread.ofVirtual().factory();
    }

    @Override
    public Sample stream(long nanos) {
        throw new UnsupportedOperationException("streams nothing");
    }
}
