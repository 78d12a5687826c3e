package tractor.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.rpc.Portal;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * The registrar's functions, called over one open connection. A registrar of the original runtime is asked by the functions
 * that it has.
 */
final class RegistryCalls {
    private final Portal portal;
    private final Duration patience;

    /**
     * @param patience for each answer that the registrar has ready
     */
    RegistryCalls(Portal portal, Duration patience) {
        this.portal = portal;
        this.patience = patience;
    }

    /** Whether the registrar is one of ours. */
    boolean knowsExtensions() {
        return portal.aid().java() != null;
    }

    void register(Uid self, List<Address> addresses) throws InterruptedException {
        for (Address each : addresses) {
            ask(RegistryServer.REGISTER, RegistryArgs.of(self, each), Codecs.RAW);
        }
    }

    void unregister(Uid self) throws InterruptedException {
        ask(RegistryServer.UNREGISTER, RegistryArgs.of(self), Codecs.RAW);
    }

    /** Begins what lasts as long as this connection and the registrar do. */
    Promise<Raw> lease() {
        return portal.postRaw(CancelRequest.SELF, RegistryServer.LEASE, Raw.EMPTY_MAP);
    }

    List<ActorEntry> find(String nameOrUuid, int limit) throws InterruptedException {
        if (knowsExtensions()) {
            return ask(RegistryServer.FIND_ALL, RegistryArgs.of(nameOrUuid, limit), RegistryCodecs.ENTRIES);
        }
        // Its `find_actor` tells the first one's addresses and not whose they are.
        return all().reversed().stream()
                .filter(entry -> entry.uid().name().equals(nameOrUuid)
                        || entry.uid().uuid().equals(nameOrUuid))
                .limit(limit)
                .toList();
    }

    List<Address> waitFor(String nameOrUuid) throws InterruptedException {
        Raw kwargs = RegistryArgs.of(nameOrUuid).encode();
        return decode(
                RegistryServer.WAIT_FOR,
                portal.callRaw(CancelRequest.SELF, RegistryServer.WAIT_FOR, kwargs),
                RegistryCodecs.ADDRESSES);
    }

    List<ActorEntry> all() throws InterruptedException {
        return ask(RegistryServer.GET_ALL, RegistryArgs.NONE, RegistryCodecs.REGISTRY);
    }

    Optional<Uid> delete(Address stale) throws InterruptedException {
        return ask(RegistryServer.DELETE, RegistryArgs.of(stale), RegistryCodecs.MAYBE_UID);
    }

    /** Without a scope of its own, whose deadline would take a timer for each of many questions. */
    private <T> T ask(String function, RegistryArgs args, PayloadCodec<T> result) throws InterruptedException {
        Tasks.checkpoint();
        Promise<Raw> answer = portal.postRaw(CancelRequest.SELF, function, args.encode());
        if (!answer.await(patience)) {
            throw new NoRegistrarException(
                    "the registrar at " + portal.channel().remoteAddress() + " does not answer `" + function
                            + "` within " + patience,
                    null);
        }
        return decode(function, answer.result(), result);
    }

    /** What another actor has sent may be anything. */
    private <T> T decode(String function, Raw answer, PayloadCodec<T> result) {
        try {
            return answer.decode(result);
        } catch (DecodeException bad) {
            throw new NoRegistrarException(
                    "what listens at " + portal.channel().remoteAddress() + " does not answer `" + function
                            + "` as a registrar does: " + bad.getMessage(),
                    bad);
        }
    }
}
