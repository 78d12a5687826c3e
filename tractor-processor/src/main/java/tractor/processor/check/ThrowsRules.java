package tractor.processor.check;

import java.util.List;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Place;
import tractor.processor.model.Thrown;
import tractor.processor.model.Thrown.Rebuild;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What must hold for the exceptions that a remote method declares. */
final class ThrowsRules {
    private final ActorType actor;
    private final List<Finding> findings;

    ThrowsRules(ActorType actor, List<Finding> findings) {
        this.actor = actor;
        this.findings = findings;
    }

    void check(ActorMethod method) {
        Place place = method.place().or(actor.place());
        String name = actor.id().nestedName() + "." + method.name();
        for (Thrown thrown : method.thrown()) {
            switch (thrown) {
                case Thrown.TooBroad(String shown) -> {
                    if (!(method.context().isPresent() && shown.equals("Exception"))) {
                        findings.add(Problem.THROWS_TOO_BROAD.at(place, name, shown));
                    }
                }
                case Thrown.Variable(String shown) -> findings.add(Problem.THROWS_GENERIC.at(place, name, shown));
                case Thrown.Declared(var id, Rebuild rebuild) -> {
                    if (rebuild == Rebuild.IMPOSSIBLE) {
                        findings.add(Problem.THROWS_NO_CONSTRUCTOR.at(
                                place, name, id.nestedName(), actor.id().packageName()));
                    }
                }
                case Thrown.Interrupted _, Thrown.Unresolved _ -> {}
            }
        }
    }
}
