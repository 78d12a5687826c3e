package tractor.wire;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.rpc.ContextMethod;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.RpcMethod;
import tractor.rpc.TypedPortal;

/**
 * The functions of the recorded module {@code svc} that send anything at all, which no Java interface can say: endpoints
 * and dispatcher by hand, on the calls that generated code uses, and the generated dispatcher for the rest of {@link Svc}.
 */
final class AnySvc extends TypedPortal {
    private static final String NS = "svc";

    static final RpcMethod<Any, Any> ECHO = RpcMethod.of(NS, "echo", new OneArgument("x"), Any.CODEC);
    static final ContextMethod<Any, Any, Any, Any, Any> SIMPLE_CTX = context("simple_ctx", "a");
    static final ContextMethod<Any, Any, Any, Any, Any> CTX_STREAM = context("ctx_stream", "n");
    static final ContextMethod<Any, Any, Any, Any, Any> CHILD_ENDS_STREAM = context("child_ends_stream", "n");
    static final ContextMethod<Any, Any, Any, Any, Any> ERR_CTX = context("err_ctx", "when");

    /** The one that was recorded with a payload spec, {@code int}, as its service sees it and as a careless caller does. */
    static final ContextMethod<Any, Integer, Integer, Integer, Integer> INT_ONLY =
            ContextMethod.of(NS, "int_only", new OneArgument("good"), Codecs.INT, Codecs.INT, Codecs.INT, Codecs.INT);

    static final ContextMethod<Any, Any, Any, Any, Any> INT_ONLY_UNTYPED = context("int_only", "good");

    static final PortalType<Svc, AnySvc> TYPE = PortalType.of(
            Svc.class, AnySvc.class, NS, AnySvc::new, service -> new AnyDispatcher(new SvcDispatcher(service)));

    AnySvc(Portal portal) {
        super(portal);
    }

    private static ContextMethod<Any, Any, Any, Any, Any> context(String name, String argument) {
        return ContextMethod.of(NS, name, new OneArgument(argument), Any.CODEC, Any.CODEC, Any.CODEC, Any.CODEC);
    }

    /** A payload of any kind, also none. */
    record Any(@Nullable Object value) {
        static final Any NONE = new Any(null);

        private static final PayloadCodec<Any> CODEC = new PayloadCodec<>() {
            @Override
            public void write(WireWriter out, Any any) {
                Codecs.DYNAMIC.write(out, any.value);
            }

            @Override
            public Any read(WireReader in) {
                return new Any(Codecs.DYNAMIC.read(in));
            }
        };

        long number() {
            return (Long) Objects.requireNonNull(value);
        }
    }

    /** The arguments of a function that has one: its value. */
    private record OneArgument(String name) implements PayloadCodec<Any> {
        private static final PayloadCodec<Map<String, @Nullable Object>> KWARGS = Codecs.map(Codecs.DYNAMIC);

        @Override
        public void write(WireWriter out, Any argument) {
            KWARGS.write(out, Frames.map(name, argument.value));
        }

        @Override
        public Any read(WireReader in) {
            Map<String, @Nullable Object> kwargs = KWARGS.read(in);
            if (kwargs.size() != 1 || !kwargs.containsKey(name)) {
                throw new IllegalArgumentException("takes " + name + ", got " + kwargs.keySet());
            }
            return new Any(kwargs.get(name));
        }
    }

    private record AnyDispatcher(Dispatcher typed) implements Dispatcher {
        @Override
        public void dispatch(IncomingCall call) throws Exception {
            switch (call.method()) {
                case "echo" -> call.complete(ECHO, call.accept(ECHO));
                case "simple_ctx" -> {
                    long a = call.accept(SIMPLE_CTX).number();
                    call.context(SIMPLE_CTX).started(new Any(Map.of("a", a)));
                    call.complete(SIMPLE_CTX, new Any(a + 1));
                }
                case "ctx_stream" -> {
                    long n = call.accept(CTX_STREAM).number();
                    call.complete(CTX_STREAM, stream(call.context(CTX_STREAM), n));
                }
                case "child_ends_stream" -> {
                    long n = call.accept(CHILD_ENDS_STREAM).number();
                    call.complete(CHILD_ENDS_STREAM, endStream(call.context(CHILD_ENDS_STREAM), n));
                }
                case "err_ctx" -> {
                    Any when = call.accept(ERR_CTX);
                    fail(call.context(ERR_CTX), String.valueOf(when.value));
                }
                case "int_only" -> {
                    boolean good = Boolean.TRUE.equals(call.accept(INT_ONLY).value);
                    call.complete(INT_ONLY, sumOfInts(call.context(INT_ONLY), good));
                }
                default -> typed.dispatch(call);
            }
        }

        private static Any stream(CalleeContext<Any, Any, Any> ctx, long n) throws InterruptedException {
            ctx.started(Any.NONE);
            try (MsgStream<Any, Any> stream = ctx.openStream()) {
                for (long i = 0; i < n; i++) {
                    stream.send(new Any(i));
                }
                for (Any item : stream) {
                    stream.send(item);
                }
            }
            return new Any("done");
        }

        private static Any endStream(CalleeContext<Any, Any, Any> ctx, long n) throws InterruptedException {
            ctx.started(new Any("hi"));
            try (MsgStream<Any, Any> stream = ctx.openStream()) {
                for (long i = 0; i < n; i++) {
                    stream.send(new Any(i));
                }
            }
            return new Any("fin");
        }

        @SuppressWarnings("unchecked") // what no compiler lets pass is the point
        private static int sumOfInts(CalleeContext<Integer, Integer, Integer> ctx, boolean good)
                throws InterruptedException {
            if (!good) {
                ((CalleeContext<Object, Integer, Integer>) (CalleeContext<?, ?, ?>) ctx).started("notint");
            }
            ctx.started(1);
            int sum = 0;
            try (MsgStream<Integer, Integer> stream = ctx.openStream()) {
                for (int item : stream) {
                    sum += item;
                }
            }
            return sum;
        }

        private static void fail(CalleeContext<Any, Any, Any> ctx, String when) throws InterruptedException {
            if (when.equals("before")) {
                throw new NoSuchElementException("before");
            }
            ctx.started(Any.NONE);
            if (when.equals("after")) {
                throw new IllegalStateException("after");
            }
            try (MsgStream<Any, Any> stream = ctx.openStream()) {
                stream.send(new Any(1L));
                throw new IndexOutOfBoundsException("in the stream");
            }
        }
    }
}
