package tractor.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tractor.processor.model.ActorType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Payloads;
import tractor.processor.model.Place;
import tractor.processor.model.Tag;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;
import tractor.processor.model.WireShape;
import tractor.processor.model.WireShapes;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** That the members of a union can be told apart by what they are on the wire, and by their tags. */
final class UnionRules {
    private final ActorType actor;
    private final Payloads payloads;
    private final List<Finding> findings;
    /** Pairs that were told: a union and the one around it have them in common. */
    private final Set<List<TypeUse>> told = new HashSet<>();

    UnionRules(ActorType actor, List<Finding> findings) {
        this.actor = actor;
        this.payloads = actor.payloads();
        this.findings = findings;
    }

    /** {@code shown}: the union as it is told to the user. */
    void check(List<TypeUse> members, Place place, String shown) {
        List<TypeUse> leaves = WireShapes.leaves(members, payloads).stream()
                .filter(leaf -> !(leaf instanceof TypeUse.Unusable) && !(leaf instanceof TypeUse.Nothing))
                .toList();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i) instanceof TypeUse.Custom && leaves.size() > 1) {
                findings.add(Problem.UNION_UNKNOWN_SHAPE.at(place, TypeText.of(leaves.get(i)), shown));
            }
            for (int j = i + 1; j < leaves.size(); j++) {
                check(leaves.get(i), leaves.get(j), place, shown);
            }
        }
    }

    private void check(TypeUse one, TypeUse other, Place place, String shown) {
        Set<WireShape> common = WireShapes.of(one, payloads);
        common.retainAll(WireShapes.of(other, payloads));
        if (common.isEmpty() || !told.add(List.of(one, other))) {
            return;
        }
        Optional<Tag> tag = tag(one);
        Optional<Tag> otherTag = tag(other);
        if (tag.isPresent() && otherTag.isPresent()) {
            checkTags(one, tag.get(), other, otherTag.get(), place, shown);
        } else {
            WireShape shape = common.iterator().next();
            findings.add(Problem.UNION_AMBIGUOUS.at(
                    place, TypeText.of(one), TypeText.of(other), shape.shown(), shown, remedy(one, other)));
        }
    }

    private void checkTags(TypeUse one, Tag tag, TypeUse other, Tag otherTag, Place place, String shown) {
        String name = TypeText.of(one);
        String otherName = TypeText.of(other);
        Place at = place(other).or(place);
        if (isMap(one) && !tag.field().equals(otherTag.field())) {
            findings.add(Problem.TAG_FIELDS_DIFFER.at(at, name, tag.field(), otherName, otherTag.field(), shown));
        } else if (tag.number().isPresent() != otherTag.number().isPresent()) {
            boolean number = tag.number().isPresent();
            findings.add(Problem.TAG_KINDS_DIFFER.at(at, number ? name : otherName, number ? otherName : name, shown));
        } else if (tag.shown().equals(otherTag.shown())) {
            findings.add(Problem.TAG_COLLISION.at(at, name, otherName, tag.shown(), shown));
        }
    }

    private String remedy(TypeUse one, TypeUse other) {
        boolean records = record(one).isPresent() && record(other).isPresent();
        if (records) {
            TypeUse untagged = tag(one).isPresent() ? other : one;
            return "Give `" + TypeText.of(untagged) + "` a tag by @Struct";
        }
        TypeUse wrapped = record(one).isPresent() ? other : one;
        return "Wrap `" + TypeText.of(wrapped) + "` into a record of its own";
    }

    private Optional<RecordType> record(TypeUse use) {
        return use instanceof Named named && payloads.get(named) instanceof RecordType type
                ? Optional.of(type)
                : Optional.empty();
    }

    private Optional<Tag> tag(TypeUse use) {
        return record(use).flatMap(type -> type.struct().tag());
    }

    private boolean isMap(TypeUse use) {
        return record(use).filter(type -> !type.struct().asArray()).isPresent();
    }

    private Place place(TypeUse use) {
        return record(use).map(RecordType::place).orElse(actor.place());
    }
}
