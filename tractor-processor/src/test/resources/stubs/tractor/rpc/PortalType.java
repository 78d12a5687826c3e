package tractor.rpc;

import java.util.function.Function;

public final class PortalType<S, P extends TypedPortal> {
    private PortalType() {}

    public static <S, P extends TypedPortal> PortalType<S, P> of(
            Class<S> service,
            Class<P> portal,
            String namespace,
            Function<Portal, P> toPortal,
            Function<S, Dispatcher> toDispatcher) {
        return new PortalType<>();
    }
}
