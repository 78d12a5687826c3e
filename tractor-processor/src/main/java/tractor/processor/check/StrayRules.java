package tractor.processor.check;

import java.util.List;
import tractor.processor.model.StrayMark;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** The rule for {@code @Rpc} and {@code @Context} outside actor interfaces. */
public final class StrayRules {
    private StrayRules() {}

    public static List<Finding> check(List<StrayMark> marks) {
        return marks.stream()
                .filter(mark -> !mark.excused())
                .map(mark -> Problem.MARK_OUTSIDE_ACTOR.at(
                        mark.place(), mark.annotation(), mark.method(), remedy(mark.inInterface())))
                .toList();
    }

    private static String remedy(boolean inInterface) {
        return inInterface
                ? "Annotate the interface with @Actor, or extend it by one that is"
                : "Annotate the method of the interface instead";
    }
}
