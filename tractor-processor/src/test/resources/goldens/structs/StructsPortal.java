package acme;

import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Structs}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class StructsPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Structs, StructsPortal> TYPE = PortalType.of(
            Structs.class, StructsPortal.class, StructsPayloads.NAMESPACE, StructsPayloads.FINGERPRINT,
            StructsPortal::new, StructsDispatcher::new);

    public StructsPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<StructsPortal> serving(Class<? extends Structs> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public Structs.Ask ask(Structs.Ask ask) throws InterruptedException {
        return portal().call(StructsPayloads.ASK, new StructsPayloads.AskArgs(ask));
    }

    public Structs.Lean lean(Structs.Lean lean) throws InterruptedException {
        return portal().call(StructsPayloads.LEAN, new StructsPayloads.LeanArgs(lean));
    }

    public Structs.Sparse sparse(Structs.Sparse sparse) throws InterruptedException {
        return portal().call(StructsPayloads.SPARSE, new StructsPayloads.SparseArgs(sparse));
    }

    public Structs.Point point(Structs.Point point, Structs.Exact exact, Structs.Flagged flagged)
            throws InterruptedException {
        return portal().call(StructsPayloads.POINT, new StructsPayloads.PointArgs(point, exact, flagged));
    }

    public Structs.Order order(Structs.Order order) throws InterruptedException {
        return portal().call(StructsPayloads.ORDER, new StructsPayloads.OrderArgs(order));
    }

    public Structs.Event event(Structs.Event event) throws InterruptedException {
        return portal().call(StructsPayloads.EVENT, new StructsPayloads.EventArgs(event));
    }

    public Structs.Renamed renamed(Structs.Renamed renamed, Structs.Kebab kebab) throws InterruptedException {
        return portal().call(StructsPayloads.RENAMED, new StructsPayloads.RenamedArgs(renamed, kebab));
    }

    public Structs.Strict strict(Structs.Strict strict, Structs.Nothing nothing, Structs.Alone alone)
            throws InterruptedException {
        return portal().call(StructsPayloads.STRICT, new StructsPayloads.StrictArgs(strict, nothing, alone));
    }
}
