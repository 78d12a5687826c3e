package tractor.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.context.ReceiveStream;
import tractor.rpc.Dispatcher;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.RpcMethod;
import tractor.rpc.StreamMethod;
import tractor.rpc.TypedPortal;
import tractor.schema.Schema;
import tractor.schema.SchemaJson;

/** A portal to an interface whose generated classes are not here: methods go by name, payloads as plain values. */
final class DynamicPortal extends TypedPortal {
    private static final PayloadCodec<Map<String, @Nullable Object>> ARGUMENTS = Codecs.map(Codecs.DYNAMIC);

    private final String namespace;

    private DynamicPortal(Portal portal, String namespace) {
        super(portal);
        this.namespace = namespace;
    }

    /** What is looked for when an actor is to serve that interface. */
    static PortalType<Object, DynamicPortal> type(String namespace) {
        return PortalType.of(
                Object.class,
                DynamicPortal.class,
                namespace,
                portal -> new DynamicPortal(portal, namespace),
                DynamicPortal::dispatcher);
    }

    private static Dispatcher dispatcher(Object service) {
        throw new UnsupportedOperationException("called by name only, never served");
    }

    /** What the actor tells of the interface; empty if it does not, or in a form that this version does not know. */
    Optional<Schema> schema() throws InterruptedException {
        try {
            return portal().schema(namespace).map(SchemaJson::read);
        } catch (IllegalArgumentException newer) {
            return Optional.empty();
        }
    }

    @Nullable
    Object call(String method, Map<String, @Nullable Object> arguments) throws InterruptedException {
        return portal().call(RpcMethod.of(namespace, method, ARGUMENTS, Codecs.DYNAMIC), arguments);
    }

    ReceiveStream<Object> stream(String method, Map<String, @Nullable Object> arguments) throws InterruptedException {
        return portal().stream(StreamMethod.of(namespace, method, ARGUMENTS, Codecs.OBJECT), arguments);
    }
}
