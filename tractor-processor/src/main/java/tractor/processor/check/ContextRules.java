package tractor.processor.check;

import java.util.List;
import java.util.Optional;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorMethod.ContextMark;
import tractor.processor.model.ActorMethod.SpecEntry;
import tractor.processor.model.ActorType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Parameter;
import tractor.processor.model.Place;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Reason;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What must hold for contexts: one callee, first, and every payload inside the spec. */
final class ContextRules {
    private final ActorType actor;
    private final List<Finding> findings;
    private final PayloadRules payloads;

    ContextRules(ActorType actor, List<Finding> findings, PayloadRules payloads) {
        this.actor = actor;
        this.findings = findings;
        this.payloads = payloads;
    }

    static boolean isCallee(TypeUse use) {
        return use instanceof TypeUse.Callee
                || (use instanceof TypeUse.Unusable(Reason reason, String _) && reason == Reason.RAW_CALLEE);
    }

    void check(ActorMethod method) {
        List<Parameter> callees = method.parameters().stream()
                .filter(parameter -> isCallee(parameter.type()))
                .toList();
        if (method.context().isEmpty()) {
            for (Parameter callee : callees) {
                findings.add(Problem.RPC_TAKES_CONTEXT.at(place(callee), name(method)));
            }
            return;
        }
        if (callees.isEmpty()) {
            findings.add(Problem.CONTEXT_MISSING_CALLEE.at(place(method), name(method)));
        } else {
            checkPosition(method, callees);
        }
        Optional<UnionType> spec = spec(method, method.context().get());
        for (Parameter callee : callees) {
            checkCallee(method, callee, spec);
        }
        checkInside(method, "result", method.returns(), place(method), spec);
    }

    private void checkPosition(ActorMethod method, List<Parameter> callees) {
        Parameter first = callees.getFirst();
        if (!first.equals(method.parameters().getFirst())) {
            findings.add(Problem.CONTEXT_CALLEE_NOT_FIRST.at(place(first), name(method)));
        }
        for (Parameter second : callees.subList(1, callees.size())) {
            findings.add(Problem.CONTEXT_SECOND_CALLEE.at(place(second), name(method)));
        }
    }

    private void checkCallee(ActorMethod method, Parameter parameter, Optional<UnionType> spec) {
        switch (parameter.type()) {
            case TypeUse.Callee(TypeUse started, TypeUse inbound, TypeUse outbound) -> {
                checkArgument(method, "started", started, parameter, spec);
                checkArgument(method, "inbound", inbound, parameter, spec);
                checkArgument(method, "outbound", outbound, parameter, spec);
            }
            default -> findings.add(Problem.CONTEXT_RAW_CALLEE.at(place(parameter), name(method)));
        }
    }

    private void checkArgument(
            ActorMethod method, String role, TypeUse use, Parameter parameter, Optional<UnionType> spec) {
        if (use instanceof TypeUse.Unusable(Reason reason, String _) && reason == Reason.WILDCARD) {
            findings.add(Problem.CONTEXT_WILDCARD_CALLEE.at(place(parameter), name(method), role));
        } else {
            checkInside(method, role, use, place(parameter), spec);
        }
    }

    private Optional<UnionType> spec(ActorMethod method, ContextMark context) {
        Place place = context.place().or(actor.place());
        if (context.spec().isEmpty()) {
            findings.add(Problem.SPEC_EMPTY.at(place, name(method)));
        } else if (context.spec().size() > 1) {
            findings.add(Problem.SPEC_SEVERAL.at(place, name(method)));
        } else {
            return spec(method, context.spec().getFirst());
        }
        return Optional.empty();
    }

    private Optional<UnionType> spec(ActorMethod method, SpecEntry entry) {
        Place place = entry.place().or(actor.place());
        if (entry.type() instanceof TypeUse.Named(TypeId id) && actor.payloads().get(id) instanceof UnionType union) {
            payloads.check(entry.type(), Route.from(place, name(method)));
            return Optional.of(union);
        }
        if (!(entry.type() instanceof TypeUse.Unusable(Reason reason, String _) && reason == Reason.UNRESOLVED)) {
            findings.add(Problem.SPEC_NOT_SEALED.at(place, entry.shown(), name(method)));
        }
        return Optional.empty();
    }

    /** Without a valid spec there is nothing to compare with: the spec's own mistake is told instead. */
    private void checkInside(ActorMethod method, String role, TypeUse use, Place place, Optional<UnionType> spec) {
        if (use instanceof TypeUse.Nothing || spec.isEmpty()) {
            return;
        }
        if (use instanceof TypeUse.Unusable(Reason reason, String _)
                && (reason == Reason.UNRESOLVED || reason == Reason.TYPE_VARIABLE)) {
            return;
        }
        if (use instanceof TypeUse.Unusable(Reason reason, String _) && reason == Reason.NULLABLE) {
            payloads.check(use, Route.from(place, name(method)));
            return;
        }
        if (!actor.payloads().covers(spec.get(), use)) {
            String nothing = role.equals("result") ? "void" : "Void";
            findings.add(Problem.PAYLOAD_OUTSIDE_SPEC.at(
                    place, name(method), role, TypeText.of(use), spec.get().id().nestedName(), nothing));
        }
    }

    private String name(ActorMethod method) {
        return actor.id().nestedName() + "." + method.name();
    }

    private Place place(ActorMethod method) {
        return method.place().or(actor.place());
    }

    private Place place(Parameter parameter) {
        return parameter.place().or(actor.place());
    }
}
