package tractor.actor;

import tractor.discovery.Dialer;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.rpc.Portal;

/** How an actor reaches those that the registry tells of. */
final class ActorDialer implements Dialer {
    private final ActorRuntime actor;

    ActorDialer(ActorRuntime actor) {
        this.actor = actor;
    }

    @Override
    public Portal dial(Address address) throws InterruptedException {
        return actor.dial(address);
    }

    @Override
    public Aid probe(Address address) throws InterruptedException {
        return actor.channels().probe(address);
    }

    @Override
    public Portal dialSelf() throws InterruptedException {
        return actor.dialSelf();
    }
}
