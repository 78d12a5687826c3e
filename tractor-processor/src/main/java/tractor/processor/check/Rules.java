package tractor.processor.check;

import java.util.ArrayList;
import java.util.List;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.problem.Finding;

/** All the rules for an actor interface. */
public final class Rules {
    private Rules() {}

    /** Every mistake found; empty when code may be generated. */
    public static List<Finding> check(ActorType actor) {
        List<Finding> findings = new ArrayList<>();
        ActorRules.check(actor, findings);
        UnknownTypeRules.check(actor, findings);
        CodecRules.check(actor, findings);
        MethodRules methods = new MethodRules(actor, findings);
        ThrowsRules exceptions = new ThrowsRules(actor, findings);
        PayloadRules payloads = new PayloadRules(actor, findings);
        ContextRules contexts = new ContextRules(actor, findings, payloads);

        methods.checkNames();
        for (ActorMethod method : actor.methods()) {
            if (methods.isCallable(method)) {
                methods.check(method);
                exceptions.check(method);
                payloads.check(method);
                contexts.check(method);
            }
        }
        return findings;
    }
}
