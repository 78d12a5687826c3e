package tractor.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tractor.schema.Schema;

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
    private final OptionalLong fingerprint;
    private final Function<Portal, P> portal;
    private final Function<S, Dispatcher> dispatcher;

    private PortalType(
            Class<S> service,
            Class<P> portalClass,
            String namespace,
            OptionalLong fingerprint,
            Function<Portal, P> portal,
            Function<S, Dispatcher> dispatcher) {
        this.service = Objects.requireNonNull(service, "service");
        this.portalClass = Objects.requireNonNull(portalClass, "portalClass");
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        this.fingerprint = fingerprint;
        this.portal = Objects.requireNonNull(portal, "portal");
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
    }

    /** Of a portal that is written by hand: nobody compares what its two sides were built from. */
    public static <S, P extends TypedPortal> PortalType<S, P> of(
            Class<S> service,
            Class<P> portalClass,
            String namespace,
            Function<Portal, P> portal,
            Function<S, Dispatcher> dispatcher) {
        return new PortalType<>(service, portalClass, namespace, OptionalLong.empty(), portal, dispatcher);
    }

    /**
     * Of a generated portal.
     *
     * @param fingerprint of the interface's {@link Schema}
     */
    public static <S, P extends TypedPortal> PortalType<S, P> of(
            Class<S> service,
            Class<P> portalClass,
            String namespace,
            long fingerprint,
            Function<Portal, P> portal,
            Function<S, Dispatcher> dispatcher) {
        return new PortalType<>(service, portalClass, namespace, OptionalLong.of(fingerprint), portal, dispatcher);
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

    /** What tells one version of the interface from another, {@link Schema#fingerprint}; empty when it is not known. */
    public OptionalLong fingerprint() {
        return fingerprint;
    }

    /**
     * The interface's schema as the processor wrote it, in the form of {@link tractor.schema.SchemaJson}. Reads a file.
     *
     * @return empty when it is not there, as where a build has repacked the program and left it out
     */
    public Optional<String> schema() {
        try (InputStream file = service.getResourceAsStream("/" + Schema.path(service.getName()))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the schema of " + service.getName(), unreadable);
        }
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
