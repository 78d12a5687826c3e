package tractor.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.error.RuntimeFailureException;
import tractor.msg.Address;
import tractor.msg.AddressCodec;
import tractor.msg.Uid;
import tractor.rpc.Portal;
import tractor.transport.TransportException;

/** A registrar in another actor. Each question has a connection of its own, closed after the answer, as in the original. */
final class RemoteRegistrar implements Registrar {
    static final String REGISTER = "register_actor";
    static final String UNREGISTER = "unregister_actor";
    static final String FIND = "find_actor";
    static final String WAIT_FOR = "wait_for_actor";
    static final String GET_ALL = "get_registry";
    static final String DELETE = "delete_addr";

    static final PayloadCodec<List<Address>> ADDRESSES = Codecs.list(AddressCodec.INSTANCE);
    static final PayloadCodec<Map<String, List<Address>>> REGISTRY = Codecs.map(ADDRESSES);
    private static final PayloadCodec<Optional<List<Address>>> MAYBE = Codecs.optional(ADDRESSES);

    private final Dialer dialer;
    private final Address address;

    RemoteRegistrar(Dialer dialer, Address address) {
        this.dialer = dialer;
        this.address = address;
    }

    @Override
    public void register(Uid self, List<Address> addresses) throws InterruptedException {
        try (Portal portal = dial()) {
            for (Address each : addresses) {
                call(portal, REGISTER, RegistryArgs.of(self, each));
            }
        }
    }

    @Override
    public void unregister(Uid self) throws InterruptedException {
        try (Portal portal = dial()) {
            call(portal, UNREGISTER, RegistryArgs.of(self));
        }
    }

    @Override
    public Optional<List<Address>> find(String nameOrUuid) throws InterruptedException {
        try (Portal portal = dial()) {
            return call(portal, FIND, RegistryArgs.of(nameOrUuid)).decode(MAYBE);
        }
    }

    @Override
    public List<Address> waitFor(String nameOrUuid) throws InterruptedException {
        try (Portal portal = dial()) {
            return call(portal, WAIT_FOR, RegistryArgs.of(nameOrUuid)).decode(ADDRESSES);
        }
    }

    @Override
    public Map<String, List<Address>> all() throws InterruptedException {
        try (Portal portal = dial()) {
            return call(portal, GET_ALL, RegistryArgs.NONE).decode(REGISTRY);
        }
    }

    @Override
    public void delete(Address stale) throws InterruptedException {
        try (Portal portal = dial()) {
            call(portal, DELETE, RegistryArgs.of(stale));
        }
    }

    private static Raw call(Portal portal, String function, RegistryArgs args) throws InterruptedException {
        return portal.callRaw(CancelRequest.SELF, function, args.encode());
    }

    private Portal dial() throws InterruptedException {
        try {
            return dialer.dial(address);
        } catch (TransportException gone) {
            throw new RuntimeFailureException("no registrar answers at " + address, gone);
        }
    }
}
