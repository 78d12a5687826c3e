package tractor.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Payloads;
import tractor.processor.model.Place;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** That a value of each record can be made at all, which takes no other value of the same record. */
final class MakingRules {
    private final Payloads payloads;
    private final List<Finding> findings;
    private final Set<Named> makable = new HashSet<>();

    MakingRules(Payloads payloads, List<Finding> findings) {
        this.payloads = payloads;
        this.findings = findings;
        boolean more = true;
        while (more) {
            more = false;
            for (Definition definition : payloads.all()) {
                more |= isMakable(definition) && makable.add(definition.use());
            }
        }
    }

    /** Tells the components by which a record needs itself. */
    void check(RecordType type, Route route) {
        if (makable.contains(type.use())) {
            return;
        }
        for (Component component : type.components()) {
            if (!type.optional(component) && needs(component.type(), type.use(), new HashSet<>())) {
                Place place = component.place().or(type.place()).or(route.place());
                findings.add(Problem.RECORD_CONTAINS_ITSELF.at(place, type.id().nestedName(), component.name()));
            }
        }
    }

    private boolean isMakable(Definition definition) {
        return switch (definition) {
            case EnumType _ -> true;
            case RecordType type -> needed(type).allMatch(this::isMakable);
            case UnionType union -> union.permitted().stream().anyMatch(this::isMakable);
        };
    }

    /** Collections may be empty, and what is wrong with a type is told elsewhere. */
    private boolean isMakable(TypeUse use) {
        return !(use instanceof Named named) || makable.contains(named);
    }

    private boolean needs(TypeUse use, Named sought, Set<Named> seen) {
        if (!(use instanceof Named named) || makable.contains(named)) {
            return false;
        }
        if (named.equals(sought)) {
            return true;
        }
        if (!seen.add(named)) {
            return false;
        }
        return switch (payloads.get(named)) {
            case EnumType _ -> false;
            case RecordType type -> needed(type).anyMatch(each -> needs(each, sought, seen));
            case UnionType union -> union.permitted().stream().anyMatch(each -> needs(each, sought, seen));
        };
    }

    private static Stream<TypeUse> needed(RecordType type) {
        return type.components().stream()
                .filter(component -> !type.optional(component))
                .map(Component::type);
    }
}
