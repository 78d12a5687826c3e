package acme;

import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.NoArgs;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Store}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class StorePortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Store, StorePortal> TYPE = PortalType.of(
            Store.class, StorePortal.class, StorePayloads.NAMESPACE, StorePayloads.FINGERPRINT, StorePortal::new,
            StoreDispatcher::new);

    public StorePortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<StorePortal> serving(Class<? extends Store> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public int size() throws InterruptedException {
        return portal().call(StorePayloads.SIZE, NoArgs.INSTANCE);
    }

    public Entry load(String key) throws InterruptedException {
        return portal().call(StorePayloads.LOAD, new StorePayloads.LoadArgs(key));
    }

    public void saveAll(Map<String, List<Entry>> values) throws InterruptedException {
        portal().call(StorePayloads.SAVE_ALL, new StorePayloads.SaveAllArgs(values));
    }

    public void audit() throws InterruptedException {
        portal().call(StorePayloads.AUDIT, NoArgs.INSTANCE);
    }
}
