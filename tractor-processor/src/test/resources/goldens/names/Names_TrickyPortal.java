package acme;

import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.context.CallerContext;
import tractor.context.ContextBody;
import tractor.rpc.NoArgs;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Names.Tricky}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class Names_TrickyPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Names.Tricky, Names_TrickyPortal> TYPE = PortalType.of(
            Names.Tricky.class, Names_TrickyPortal.class, Names_TrickyPayloads.NAMESPACE,
            Names_TrickyPayloads.FINGERPRINT, Names_TrickyPortal::new, Names_TrickyDispatcher::new);

    public Names_TrickyPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<Names_TrickyPortal> serving(Class<? extends Names.Tricky> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public String in(String in, int seen, long field, boolean left, String out, String value, String args, String call)
            throws InterruptedException {
        return portal().call(
                Names_TrickyPayloads.IN,
                new Names_TrickyPayloads.InArgs(in, seen, field, left, out, value, args, call));
    }

    public void service(String tractor, String hashCode, String toString, String FIELDS, String portal, String service)
            throws InterruptedException {
        portal().call(
                Names_TrickyPayloads.SERVICE,
                new Names_TrickyPayloads.ServiceArgs(tractor, hashCode, toString, FIELDS, portal, service));
    }

    public void fooBar(Names.Payload payload) throws InterruptedException {
        portal().call(Names_TrickyPayloads.FOO_BAR, new Names_TrickyPayloads.FooBarArgs(payload));
    }

    public void foo_bar(Names.LatestArgs latest) throws InterruptedException {
        portal().call(Names_TrickyPayloads.FOO_BAR_METHOD, new Names_TrickyPayloads.Foo_barArgs(latest));
    }

    public Names.LatestArgs latest(Names.LatestArgs args) throws InterruptedException {
        return portal().call(Names_TrickyPayloads.LATEST, new Names_TrickyPayloads.LatestArgs2(args));
    }

    public List<Names.Payload> Latest(Names.Fields FIELDS, Optional<Names.Fields> fields) throws InterruptedException {
        return portal().call(Names_TrickyPayloads.LATEST_METHOD, new Names_TrickyPayloads.LatestArgs3(FIELDS, fields));
    }

    public <T2, X extends Exception> T2 talk(
            String body, String x, ContextBody<CallerContext<Names.T, Names.T, Names.T, Names.T.Default>, T2, X> body_)
            throws X, InterruptedException {
        return portal().context(Names_TrickyPayloads.TALK, new Names_TrickyPayloads.TalkArgs(body, x), body_);
    }

    public <T2, X extends Exception> T2 silent(
            ContextBody<CallerContext<@Nullable Void, Names.T, @Nullable Void, @Nullable Void>, T2, X> body)
            throws X, InterruptedException {
        return portal().context(Names_TrickyPayloads.SILENT, NoArgs.INSTANCE, body);
    }
}
