package tractor;

import java.util.List;
import tractor.actor.ActorRuntime;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.Uid;

/** The actor that the current task belongs to: who and where it is. */
public final class LocalActor {
    private final ActorRuntime runtime;

    LocalActor(ActorRuntime runtime) {
        this.runtime = runtime;
    }

    /** Its name. */
    public String name() {
        return runtime.uid().name();
    }

    /** Its name and uuid. */
    public Uid uid() {
        return runtime.uid();
    }

    /** How it introduces itself to others. */
    public Aid aid() {
        return runtime.aid().withJava(null);
    }

    /** Where it listens. */
    public List<Address> acceptAddresses() {
        return runtime.acceptAddresses();
    }

    /** The first address at which it listens. */
    public Address acceptAddress() {
        return runtime.acceptAddresses().getFirst();
    }

    /** Where the registrars of its tree listen. */
    public List<Address> registryAddresses() {
        return runtime.registryAddresses();
    }

    /** Whether it is the root of its tree. */
    public boolean isRoot() {
        return runtime.isRoot();
    }

    /** Whether it keeps the registry. */
    public boolean isRegistrar() {
        return runtime.isRegistrar();
    }

    @Override
    public String toString() {
        return "LocalActor[" + runtime.uid() + "]";
    }
}
