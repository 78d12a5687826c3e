package tractor.processor.check;

import java.util.List;
import tractor.processor.model.StrayMark;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** The rules for annotations where they have no effect. */
public final class StrayRules {
    private StrayRules() {}

    public static List<Finding> check(List<StrayMark> marks) {
        return marks.stream()
                .filter(mark -> !mark.excused())
                .map(StrayRules::told)
                .toList();
    }

    private static Finding told(StrayMark mark) {
        return mark.annotation().equals(StrayMark.STRUCT)
                ? Problem.STRUCT_MISPLACED.at(mark.place(), mark.element())
                : Problem.MARK_OUTSIDE_ACTOR.at(
                        mark.place(), mark.annotation(), mark.element(), remedy(mark.inInterface()));
    }

    private static String remedy(boolean inInterface) {
        return inInterface
                ? "Annotate the interface with @Actor, or extend it by one that is"
                : "Annotate the method of the interface instead";
    }
}
