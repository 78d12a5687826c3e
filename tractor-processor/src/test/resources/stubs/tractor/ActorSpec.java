package tractor;

import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

public final class ActorSpec<P extends TypedPortal> {
    private ActorSpec() {}

    public static <S, P extends TypedPortal> ActorSpec<P> serving(PortalType<S, P> type, Class<? extends S> service) {
        throw new UnsupportedOperationException();
    }
}
