import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Nothing}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class NothingPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Nothing, NothingPortal> TYPE = PortalType.of(
            Nothing.class, NothingPortal.class, NothingPayloads.NAMESPACE, NothingPayloads.FINGERPRINT,
            NothingPortal::new, NothingDispatcher::new);

    public NothingPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<NothingPortal> serving(Class<? extends Nothing> service) {
        return ActorSpec.serving(TYPE, service);
    }
}
