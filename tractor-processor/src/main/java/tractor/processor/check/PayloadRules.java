package tractor.processor.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Parameter;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Reason;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What may travel: follows every type of a signature down to scalars. */
final class PayloadRules {
    private static final int MOST_FIELDS = 64;

    private final ActorType actor;
    private final List<Finding> findings;
    private final Set<TypeId> visited = new HashSet<>();

    PayloadRules(ActorType actor, List<Finding> findings) {
        this.actor = actor;
        this.findings = findings;
    }

    /** Checks the arguments, and the result of an {@code @Rpc} method; that of a context depends on its spec. */
    void check(ActorMethod method) {
        String name = actor.id().nestedName() + "." + method.name();
        for (Parameter parameter : method.parameters()) {
            boolean told =
                    method.varargs() && parameter.equals(method.parameters().getLast());
            if (!told && !ContextRules.isCallee(parameter.type())) {
                Route route = Route.from(parameter.place().or(actor.place()), name + "(" + parameter.name() + ")");
                check(parameter.type(), route);
            }
        }
        if (method.context().isEmpty()) {
            Route route = Route.from(method.place().or(actor.place()), name);
            switch (method.returns()) {
                case TypeUse.StreamOf(TypeUse element) -> check(element, route);
                case TypeUse.Nothing(boolean boxed) when !boxed -> {}
                default -> check(method.returns(), route);
            }
        }
    }

    void check(TypeUse use, Route route) {
        switch (use) {
            case TypeUse.Plain _ -> {}
            case TypeUse.Named(TypeId id) -> check(actor.payloads().get(id), route);
            case TypeUse.ListOf(TypeUse element) -> check(element, route);
            case TypeUse.MapOf(TypeUse key, TypeUse value) -> {
                checkKey(key, route);
                check(value, route);
            }
            case TypeUse.OptionalOf(TypeUse value) -> {
                if (value instanceof TypeUse.OptionalOf) {
                    findings.add(Problem.PAYLOAD_NESTED_OPTIONAL.at(route.place(), route.shown()));
                }
                check(value, route);
            }
            case TypeUse.Nothing _ -> unsupported("java.lang.Void", route);
            case TypeUse.StreamOf _ -> unsupported("java.util.stream.Stream", route);
            case TypeUse.Callee _ -> unsupported("tractor.context.CalleeContext", route);
            case TypeUse.Unusable(Reason reason, String shown) -> unusable(reason, shown, route);
        }
    }

    private void checkKey(TypeUse key, Route route) {
        if (key instanceof TypeUse.Unusable(Reason reason, String shown) && reason != Reason.UNSUPPORTED) {
            unusable(reason, shown, route);
        } else if (!(key instanceof TypeUse.Plain(Scalar scalar, boolean _) && scalar == Scalar.STRING)) {
            findings.add(Problem.PAYLOAD_MAP_KEY.at(route.place(), route.shown()));
        }
    }

    private void unusable(Reason reason, String shown, Route route) {
        switch (reason) {
            case UNSUPPORTED, RAW_CALLEE -> unsupported(shown, route);
            case RAW -> findings.add(Problem.PAYLOAD_RAW.at(route.place(), route.shown(), shown));
            case WILDCARD -> findings.add(Problem.PAYLOAD_WILDCARD.at(route.place(), route.shown(), shown));
            case NULLABLE -> findings.add(Problem.PAYLOAD_NULLABLE.at(route.place(), route.shown(), shown));
            // Told where the parameter is declared, and by the compiler itself.
            case TYPE_VARIABLE, UNRESOLVED -> {}
        }
    }

    private void unsupported(String shown, Route route) {
        findings.add(Problem.PAYLOAD_UNSUPPORTED.at(route.place(), route.shown(), shown, Remedies.of(shown)));
    }

    private void check(Definition definition, Route route) {
        checkUse(definition, route);
        if (!visited.add(definition.id())) {
            return;
        }
        switch (definition) {
            case EnumType _ -> {}
            case RecordType type -> checkRecord(type, route);
            case UnionType union -> checkUnion(union, route);
        }
    }

    private void checkUse(Definition definition, Route route) {
        String name = definition.id().nestedName();
        boolean record = definition instanceof RecordType;
        if (!definition.reachable()) {
            Problem problem = record ? Problem.RECORD_NOT_ACCESSIBLE : Problem.PAYLOAD_NOT_ACCESSIBLE;
            findings.add(
                    problem.at(route.place(), route.shown(), name, actor.id().packageName()));
        }
        if (definition.generic()) {
            Problem problem = record ? Problem.RECORD_GENERIC : Problem.SEALED_GENERIC;
            findings.add(problem.at(route.place(), route.shown(), name));
        }
    }

    private void checkRecord(RecordType type, Route route) {
        int fields = type.components().size() + (type.tagged() ? 1 : 0);
        if (fields > MOST_FIELDS) {
            findings.add(Problem.TOO_MANY_COMPONENTS.at(
                    type.place().or(route.place()), type.id().nestedName(), fields));
        }
        for (Component component : type.components()) {
            Route next = route.into(type.id(), component);
            if (type.tagged() && component.name().equals("type")) {
                findings.add(Problem.TAG_FIELD_TAKEN.at(next.place(), type.id().nestedName()));
            }
            check(component.type(), next);
        }
    }

    private void checkUnion(UnionType union, Route route) {
        Route here = new Route(union.place().or(route.place()), route.origin(), route.steps());
        String name = union.id().nestedName();
        if (union.permitted().isEmpty()) {
            findings.add(Problem.SEALED_EMPTY.at(here.place(), name));
        }
        for (TypeUse permitted : union.permitted()) {
            switch (permitted) {
                case TypeUse.Unusable(Reason reason, String _) when reason == Reason.UNRESOLVED -> {}
                case TypeUse.Unusable(Reason _, String shown) ->
                    findings.add(Problem.SEALED_NOT_OF_RECORDS.at(here.place(), name, shown));
                case TypeUse.Named(TypeId id)
                when actor.payloads().get(id) instanceof EnumType ->
                    findings.add(Problem.SEALED_NOT_OF_RECORDS.at(here.place(), name, id.nestedName()));
                default -> check(permitted, here);
            }
        }
        checkTags(union, here);
    }

    private void checkTags(UnionType union, Route route) {
        Map<String, RecordType> byTag = new HashMap<>();
        for (RecordType variant : actor.payloads().variants(union)) {
            RecordType other = byTag.putIfAbsent(variant.id().simpleName(), variant);
            if (other != null) {
                findings.add(Problem.TAG_COLLISION.at(
                        variant.place().or(route.place()),
                        other.id().nestedName(),
                        variant.id().nestedName(),
                        union.id().nestedName()));
            }
        }
    }
}
