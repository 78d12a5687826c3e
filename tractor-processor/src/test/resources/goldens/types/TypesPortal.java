package acme.types;

import java.util.Optional;
import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Raw;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Types}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class TypesPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Types, TypesPortal> TYPE = PortalType.of(
            Types.class, TypesPortal.class, TypesPayloads.NAMESPACE, TypesPayloads.FINGERPRINT, TypesPortal::new,
            TypesDispatcher::new);

    public TypesPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<TypesPortal> serving(Class<? extends Types> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public Types.Scalars scalars(Types.Scalars scalars) throws InterruptedException {
        return portal().call(TypesPayloads.SCALARS, new TypesPayloads.ScalarsArgs(scalars));
    }

    public Types.Boxes boxes(Types.Boxes boxes) throws InterruptedException {
        return portal().call(TypesPayloads.BOXES, new TypesPayloads.BoxesArgs(boxes));
    }

    public Types.Containers containers(Types.Containers containers) throws InterruptedException {
        return portal().call(TypesPayloads.CONTAINERS, new TypesPayloads.ContainersArgs(containers));
    }

    public Types.Arrays arrays(Types.Arrays arrays) throws InterruptedException {
        return portal().call(TypesPayloads.ARRAYS, new TypesPayloads.ArraysArgs(arrays));
    }

    public Types.Page<Types.Reading> page(Types.Page<Integer> numbers, Types.Page<Types.Page<Types.Reading>> pages)
            throws InterruptedException {
        return portal().call(TypesPayloads.PAGE, new TypesPayloads.PageArgs(numbers, pages));
    }

    public Types.Tree<String> tree(Types.Tree<String> tree) throws InterruptedException {
        return portal().call(TypesPayloads.TREE, new TypesPayloads.TreeArgs(tree));
    }

    public Object dynamic(Object value, Raw undecoded, Optional<Object> maybe) throws InterruptedException {
        return portal().call(TypesPayloads.DYNAMIC, new TypesPayloads.DynamicArgs(value, undecoded, maybe));
    }

    public long[] named(String type, int fallback) throws InterruptedException {
        return portal().call(TypesPayloads.NAMED, new TypesPayloads.NamedArgs(type, fallback));
    }
}
