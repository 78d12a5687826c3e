package tractor.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorMethod.ContextMark;
import tractor.processor.model.ActorMethod.SpecEntry;
import tractor.processor.model.ActorType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Parameter;
import tractor.processor.model.Place;
import tractor.processor.model.Scalar;
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
        List<TypeUse> spec = spec(method, method.context().get());
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

    private void checkCallee(ActorMethod method, Parameter parameter, List<TypeUse> spec) {
        switch (parameter.type()) {
            case TypeUse.Callee(TypeUse started, TypeUse inbound, TypeUse outbound) -> {
                checkArgument(method, "started", started, parameter, spec);
                checkArgument(method, "inbound", inbound, parameter, spec);
                checkArgument(method, "outbound", outbound, parameter, spec);
            }
            default -> findings.add(Problem.CONTEXT_RAW_CALLEE.at(place(parameter), name(method)));
        }
    }

    private void checkArgument(ActorMethod method, String role, TypeUse use, Parameter parameter, List<TypeUse> spec) {
        if (use instanceof TypeUse.Unusable(Reason reason, String _) && reason == Reason.WILDCARD) {
            findings.add(Problem.CONTEXT_WILDCARD_CALLEE.at(place(parameter), name(method), role));
        } else {
            checkInside(method, role, use, place(parameter), spec);
        }
    }

    /** The types of the spec; empty when one of them has a mistake, which is told instead of its consequences. */
    private List<TypeUse> spec(ActorMethod method, ContextMark context) {
        Place place = context.place().or(actor.place());
        if (context.spec().isEmpty()) {
            findings.add(Problem.SPEC_EMPTY.at(place, name(method)));
        }
        List<TypeUse> spec = context.spec().stream().map(SpecEntry::type).toList();
        for (SpecEntry entry : context.spec()) {
            if (!(entry.type() instanceof TypeUse.Nothing)) {
                payloads.check(entry.type(), Route.from(entry.place().or(actor.place()), name(method)));
            }
        }
        if (spec.size() > 1) {
            payloads.checkUnion(spec, place, "the pldSpec of `" + name(method) + "`");
        }
        return spec.stream().anyMatch(TypeUse.Unusable.class::isInstance) ? List.of() : spec;
    }

    /** Without a valid spec there is nothing to compare with: the spec's own mistake is told instead. */
    private void checkInside(ActorMethod method, String role, TypeUse use, Place place, List<TypeUse> spec) {
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
        if (spec.stream().noneMatch(entry -> covers(entry, use))) {
            String nothing = role.equals("result") ? "void" : "Void";
            findings.add(Problem.PAYLOAD_OUTSIDE_SPEC.at(
                    place, name(method), role, TypeText.of(use), told(spec), remedy(spec), nothing));
        } else if (spec.contains(new TypeUse.Dynamic())) {
            payloads.check(use, Route.from(place, name(method))); // of all others the spec's own check has told
        }
    }

    private boolean covers(TypeUse entry, TypeUse use) {
        return switch (entry) {
            case TypeUse.Dynamic _ -> true;
            case TypeUse.Named named
            when actor.payloads().get(named) instanceof UnionType union ->
                actor.payloads().covers(union, use);
            default -> use instanceof TypeUse.AnyOf || boxed(entry).equals(boxed(use));
        };
    }

    private static TypeUse boxed(TypeUse use) {
        return use instanceof TypeUse.Plain(Scalar scalar, boolean _) ? new TypeUse.Plain(scalar, true) : use;
    }

    private static String told(List<TypeUse> spec) {
        return spec.stream().map(TypeText::of).collect(Collectors.joining(", "));
    }

    private String remedy(List<TypeUse> spec) {
        List<String> choices = new ArrayList<>();
        for (TypeUse entry : spec) {
            boolean sealed =
                    entry instanceof TypeUse.Named named && actor.payloads().get(named) instanceof UnionType;
            choices.add("`" + TypeText.of(entry) + "`" + (sealed ? ", a subtype of it" : ""));
        }
        if (spec.size() > 1) {
            choices.add("`Object` for any of them");
        }
        return String.join(", ", choices);
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
