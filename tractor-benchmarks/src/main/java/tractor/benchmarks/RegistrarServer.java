package tractor.benchmarks;

import java.util.UUID;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.discovery.MemoryRegistry;
import tractor.msg.Address;
import tractor.msg.Uid;

/** A registrar that knows as many actors as it is told, and serves {@link Quotes} so that its clients find it. */
final class RegistrarServer {
    static final String NAME = "registrar";

    private static final int PORTS = 60_000;

    private RegistrarServer() {}

    public static void main(String[] args) throws Exception {
        int actors = Integer.parseInt(args[0]);
        RootOptions options = RootOptions.defaults()
                .withName(NAME)
                .withPrivateRegistry()
                .withRegistryBackend(() -> registry(actors))
                .serving(QuotesPortal.serving(FixedQuotes.class));
        Tractor.<Exception>root(
                options, root -> Server.serve(root.acceptAddress().toString()));
    }

    private static MemoryRegistry registry(int actors) {
        MemoryRegistry registry = new MemoryRegistry();
        for (int i = 0; i < actors; i++) {
            Uid uid = new Uid(actor(i), UUID.randomUUID().toString());
            registry.put(uid, Address.tcp("10.0.0." + (1 + i / PORTS), 1 + i % PORTS));
        }
        return registry;
    }

    static String actor(int number) {
        return "svc-" + number;
    }
}
