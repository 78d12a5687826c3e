package tractor.processor.check;

import java.util.List;
import tractor.processor.model.ActorType;
import tractor.processor.model.UnknownType;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** Says what a type that is not there may have been meant to be; that it is not there the compiler says itself. */
final class UnknownTypeRules {
    private UnknownTypeRules() {}

    static void check(ActorType actor, List<Finding> findings) {
        for (UnknownType unknown : actor.unknown()) {
            NearNames.nearest(unknown.name(), unknown.known().keySet())
                    .map(near -> Problem.TYPE_UNKNOWN.at(
                            unknown.place().or(actor.place()),
                            unknown.name(),
                            unknown.known().getOrDefault(near, near)))
                    .ifPresent(findings::add);
        }
    }
}
