package acme;

import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.NoArgs;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Old}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OldPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Old, OldPortal> TYPE = PortalType.of(
            Old.class, OldPortal.class, OldPayloads.NAMESPACE, OldPayloads.FINGERPRINT, OldPortal::new,
            OldDispatcher::new);

    public OldPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<OldPortal> serving(Class<? extends Old> service) {
        return ActorSpec.serving(TYPE, service);
    }

    @Deprecated
    public void before(Legacy legacy) throws InterruptedException {
        portal().call(OldPayloads.BEFORE, new OldPayloads.BeforeArgs(legacy));
    }

    public void now() throws InterruptedException {
        portal().call(OldPayloads.NOW, NoArgs.INSTANCE);
    }
}
