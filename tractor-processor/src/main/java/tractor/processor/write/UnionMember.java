package tractor.processor.write;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Payloads;
import tractor.processor.model.Tag;
import tractor.processor.model.TypeUse;
import tractor.processor.model.WireShape;
import tractor.processor.model.WireShapes;

/** A member of a union that is no union itself. */
record UnionMember(TypeUse use, Set<WireShape> shapes, Optional<Tag> tag) {
    static List<UnionMember> of(List<TypeUse> members, Payloads payloads) {
        return WireShapes.leaves(members, payloads).stream()
                .filter(leaf -> !(leaf instanceof TypeUse.Nothing))
                .map(leaf -> new UnionMember(leaf, WireShapes.of(leaf, payloads), tag(leaf, payloads)))
                .toList();
    }

    private static Optional<Tag> tag(TypeUse use, Payloads payloads) {
        return use instanceof TypeUse.Named named && payloads.get(named) instanceof RecordType type
                ? type.struct().tag()
                : Optional.empty();
    }

    TypeName type() {
        return JavaTypes.boxed(use);
    }

    /** A local for one, unless its name is taken. */
    String local() {
        String words = use instanceof TypeUse.Named(var id, var _) ? id.simpleName() : TypeWords.of(use);
        return UniqueNames.uncapitalized(words);
    }
}
