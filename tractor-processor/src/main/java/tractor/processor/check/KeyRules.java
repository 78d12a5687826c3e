package tractor.processor.check;

import java.util.List;
import tractor.processor.model.Payloads;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeUse;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What may be the key of a map or the element of a set: values with an equality, and an order where it is asked for. */
final class KeyRules {
    private final Payloads payloads;
    private final List<Finding> findings;

    KeyRules(Payloads payloads, List<Finding> findings) {
        this.payloads = payloads;
        this.findings = findings;
    }

    void check(TypeUse key, Route route, boolean sorted) {
        String remedy = switch (key) {
            case TypeUse.Plain(Scalar scalar, boolean _)
            when scalar == Scalar.BINARY -> "Use java.nio.ByteBuffer: arrays are equal only to themselves";
            case TypeUse.ArrayOf _ -> "Use a List: arrays are equal only to themselves";
            case TypeUse.OptionalOf _ -> "Use the value itself";
            case TypeUse.Dynamic _, TypeUse.Undecoded _ -> "Use the type itself";
            default -> "";
        };
        if (!remedy.isEmpty()) {
            findings.add(Problem.PAYLOAD_MAP_KEY.at(route.place(), route.shown(), TypeText.of(key), remedy));
        } else if (sorted && !hasOrder(key)) {
            findings.add(Problem.PAYLOAD_NOT_SORTABLE.at(route.place(), route.shown(), TypeText.of(key)));
        }
    }

    private boolean hasOrder(TypeUse key) {
        return switch (key) {
            case TypeUse.Named named -> payloads.get(named).ordered();
            case TypeUse.ListOf _, TypeUse.SetOf _, TypeUse.MapOf _ -> false;
            default -> true;
        };
    }
}
