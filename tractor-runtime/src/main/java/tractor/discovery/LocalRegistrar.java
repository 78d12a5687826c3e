package tractor.discovery;

import java.util.List;
import java.util.Optional;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Registration;

/** The registrar when it is this actor itself. */
final class LocalRegistrar implements Registrar {
    private final Registry registry;

    LocalRegistrar(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void join(Uid self, List<Address> addresses) {
        addresses.forEach(address -> registry.registerSelf(self, address));
    }

    @Override
    public void leave(Uid self) {
        registry.unregister(self);
    }

    @Override
    public List<ActorEntry> find(String nameOrUuid, int limit) {
        return registry.find(nameOrUuid, limit);
    }

    @Override
    public List<Address> waitFor(String nameOrUuid) throws InterruptedException {
        Promise<List<Address>> found = new Promise<>();
        Registration wait = registry.await(nameOrUuid, found::complete);
        try {
            return found.await();
        } finally {
            wait.remove();
        }
    }

    @Override
    public List<ActorEntry> all() {
        return registry.all();
    }

    @Override
    public Optional<Uid> delete(Address stale) throws InterruptedException {
        return registry.delete(stale).await();
    }

    @Override
    public void close() {
        // The actor closes its registry itself.
    }
}
