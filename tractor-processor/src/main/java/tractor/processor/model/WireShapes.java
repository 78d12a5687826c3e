package tractor.processor.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;

/** What types look like on the wire. */
public final class WireShapes {
    private WireShapes() {}

    /** The members of a union with nested ones opened up, each once. */
    public static List<TypeUse> leaves(List<TypeUse> members, Payloads payloads) {
        List<TypeUse> leaves = new ArrayList<>();
        for (TypeUse member : members) {
            List<TypeUse> opened =
                    member instanceof TypeUse.Named named && payloads.get(named) instanceof UnionType union
                            ? leaves(union.permitted(), payloads)
                            : List.of(member);
            opened.stream().filter(leaf -> !leaves.contains(leaf)).forEach(leaves::add);
        }
        return leaves;
    }

    /** All that a value may begin with; empty when only its codec knows. */
    public static Set<WireShape> of(TypeUse use, Payloads payloads) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean _) -> EnumSet.of(scalar.shape());
            case TypeUse.ListOf _, TypeUse.SetOf _, TypeUse.ArrayOf _ -> EnumSet.of(WireShape.ARRAY);
            case TypeUse.MapOf _ -> EnumSet.of(WireShape.OBJECT);
            case TypeUse.Nothing _ -> EnumSet.of(WireShape.NULL);
            case TypeUse.Dynamic _, TypeUse.Undecoded _ -> EnumSet.allOf(WireShape.class);
            case TypeUse.OptionalOf(TypeUse value) -> {
                Set<WireShape> shapes = of(value, payloads);
                if (!shapes.isEmpty()) {
                    shapes.add(WireShape.NULL);
                }
                yield shapes;
            }
            case TypeUse.AnyOf(List<TypeUse> members) -> {
                Set<WireShape> shapes = EnumSet.noneOf(WireShape.class);
                members.forEach(member -> shapes.addAll(of(member, payloads)));
                yield shapes;
            }
            case TypeUse.Named named ->
                switch (payloads.get(named)) {
                    case EnumType type -> EnumSet.of(type.shape());
                    case RecordType type -> EnumSet.of(type.struct().shape());
                    case UnionType union -> of(new TypeUse.AnyOf(union.permitted()), payloads);
                };
            case TypeUse.Custom _, TypeUse.StreamOf _, TypeUse.Callee _, TypeUse.Unusable _ ->
                EnumSet.noneOf(WireShape.class);
        };
    }
}
