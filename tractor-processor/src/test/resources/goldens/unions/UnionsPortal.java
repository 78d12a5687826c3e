package acme;

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

/** The caller's side of {@link Unions}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class UnionsPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Unions, UnionsPortal> TYPE = PortalType.of(
            Unions.class, UnionsPortal.class, UnionsPayloads.NAMESPACE, UnionsPayloads.FINGERPRINT, UnionsPortal::new,
            UnionsDispatcher::new);

    public UnionsPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<UnionsPortal> serving(Class<? extends Unions> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public Unions.Answer answer(Unions.Answer answer) throws InterruptedException {
        return portal().call(UnionsPayloads.ANSWER, new UnionsPayloads.AnswerArgs(answer));
    }

    public Unions.Shape shape(Unions.Shape shape) throws InterruptedException {
        return portal().call(UnionsPayloads.SHAPE, new UnionsPayloads.ShapeArgs(shape));
    }

    public <T, X extends Exception> T several(
            int start, ContextBody<CallerContext<Object, Unions.Shape.Line, Boolean, Object>, T, X> body)
            throws X, InterruptedException {
        return portal().context(UnionsPayloads.SEVERAL, new UnionsPayloads.SeveralArgs(start), body);
    }

    public <T, X extends Exception> T few(
            ContextBody<CallerContext<Double, Object, @Nullable Void, @Nullable Void>, T, X> body)
            throws X, InterruptedException {
        return portal().context(UnionsPayloads.FEW, NoArgs.INSTANCE, body);
    }

    public <T, X extends Exception> T anything(
            ContextBody<CallerContext<Object, String, Unions.Shape, Object>, T, X> body)
            throws X, InterruptedException {
        return portal().context(UnionsPayloads.ANYTHING, NoArgs.INSTANCE, body);
    }

    public <T, X extends Exception> T one(
            ContextBody<CallerContext<@Nullable Void, Unions.Shape.Level, @Nullable Void, @Nullable Void>, T, X> body)
            throws X, InterruptedException {
        return portal().context(UnionsPayloads.ONE, NoArgs.INSTANCE, body);
    }
}
