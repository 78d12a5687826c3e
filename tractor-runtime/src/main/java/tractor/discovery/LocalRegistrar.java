package tractor.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Promise;

/** The registrar when it is this actor itself. */
final class LocalRegistrar implements Registrar {
    private final RegistryTable table;

    LocalRegistrar(RegistryTable table) {
        this.table = table;
    }

    @Override
    public void register(Uid self, List<Address> addresses) {
        addresses.forEach(address -> table.register(self, address));
    }

    @Override
    public void unregister(Uid self) {
        table.unregister(self);
    }

    @Override
    public Optional<List<Address>> find(String nameOrUuid) {
        return table.find(nameOrUuid);
    }

    @Override
    public List<Address> waitFor(String nameOrUuid) throws InterruptedException {
        Promise<List<Address>> found = new Promise<>();
        Runnable withdraw = table.await(nameOrUuid, found::complete);
        try {
            return found.await();
        } finally {
            withdraw.run();
        }
    }

    @Override
    public Map<String, List<Address>> all() {
        return RegistryServer.byText(table.all());
    }

    @Override
    public void delete(Address stale) {
        table.delete(stale);
    }
}
