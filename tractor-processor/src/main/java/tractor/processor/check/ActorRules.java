package tractor.processor.check;

import java.util.List;
import java.util.Set;
import tractor.processor.model.ActorType;
import tractor.processor.model.ActorType.Visibility;
import tractor.processor.model.Place;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What must hold for the interface as a whole. */
final class ActorRules {
    /** What the runtime answers itself: cancel requests and the registrar's calls. */
    private static final Set<String> RESERVED_NAMESPACES = Set.of("self");

    private ActorRules() {}

    static void check(ActorType actor, List<Finding> findings) {
        String name = actor.id().nestedName();
        if (!actor.isInterface()) {
            findings.add(Problem.ACTOR_NOT_INTERFACE.at(actor.place(), name));
            return;
        }
        for (Place typeParameter : actor.typeParameters()) {
            findings.add(Problem.ACTOR_GENERIC.at(typeParameter, name));
        }
        if (actor.visibility() == Visibility.NONE) {
            findings.add(Problem.ACTOR_NOT_ACCESSIBLE.at(actor.place(), name));
        }
        if (RESERVED_NAMESPACES.contains(actor.namespace())) {
            findings.add(Problem.NAMESPACE_RESERVED.at(actor.namespacePlace(), actor.namespace()));
        }
        for (String taken : actor.taken()) {
            findings.add(Problem.GENERATED_NAME_TAKEN.at(actor.place(), taken));
        }
    }
}
