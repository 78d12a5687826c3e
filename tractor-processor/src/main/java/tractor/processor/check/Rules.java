package tractor.processor.check;

import java.util.ArrayList;
import java.util.List;
import tractor.processor.model.ActorType;
import tractor.processor.problem.Finding;

/** All the rules for an actor interface. */
public final class Rules {
    private Rules() {}

    /** Every mistake found; empty when code may be generated. */
    public static List<Finding> check(ActorType actor) {
        List<Finding> findings = new ArrayList<>();
        return findings;
    }
}
