package tractor.rpc;

import java.util.Objects;
import java.util.function.Function;

/**
 * What the runtime needs to know of one actor interface: generated code holds it in the portal's constant {@code TYPE}.
 *
 * @param <S> the interface
 * @param <P> its generated portal
 */
public final class PortalType<S, P extends TypedPortal> {
    private final Class<S> service;
    private final Class<P> portalClass;
    private final String namespace;
    private final Function<Portal, P> portal;
    private final Function<S, Dispatcher> dispatcher;

    private PortalType(
            Class<S> service,
            Class<P> portalClass,
            String namespace,
            Function<Portal, P> portal,
            Function<S, Dispatcher> dispatcher) {
        this.service = Objects.requireNonNull(service, "service");
        this.portalClass = Objects.requireNonNull(portalClass, "portalClass");
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        this.portal = Objects.requireNonNull(portal, "portal");
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
    }

    public static <S, P extends TypedPortal> PortalType<S, P> of(
            Class<S> service,
            Class<P> portalClass,
            String namespace,
            Function<Portal, P> portal,
            Function<S, Dispatcher> dispatcher) {
        return new PortalType<>(service, portalClass, namespace, portal, dispatcher);
    }

    /** The annotated interface. */
    public Class<S> service() {
        return service;
    }

    /** The generated portal's class, by whose name a child finds this constant again. */
    public Class<P> portalClass() {
        return portalClass;
    }

    /** The namespace under which the interface is served. */
    public String namespace() {
        return namespace;
    }

    /** The typed face of an untyped portal. */
    public P wrap(Portal untyped) {
        return portal.apply(untyped);
    }

    /** A dispatcher for one service instance. */
    public Dispatcher dispatcher(S instance) {
        return dispatcher.apply(instance);
    }

    @Override
    public String toString() {
        return "PortalType[" + namespace + "]";
    }
}
