package tractor.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Definition.ValueMethod;
import tractor.processor.model.Parameter;
import tractor.processor.model.Place;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;
import tractor.processor.model.TypeUse.Reason;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What may travel: follows every type of a signature down to scalars. */
final class PayloadRules {
    private final ActorType actor;
    private final List<Finding> findings;
    private final KeyRules keys;
    private final RecordRules records;
    private final MakingRules making;
    private final UnionRules unions;
    private final Set<Named> visited = new HashSet<>();

    PayloadRules(ActorType actor, List<Finding> findings) {
        this.actor = actor;
        this.findings = findings;
        this.keys = new KeyRules(actor.payloads(), findings);
        this.records = new RecordRules(actor, findings);
        this.making = new MakingRules(actor.payloads(), findings);
        this.unions = new UnionRules(actor, findings);
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

    /** Checks that the types of a spec can be told apart. */
    void checkUnion(List<TypeUse> members, Place place, String shown) {
        unions.check(members, place, shown);
    }

    void check(TypeUse use, Route route) {
        switch (use) {
            case Named named -> check(actor.payloads().get(named), route);
            case TypeUse.MapOf(TypeUse key, TypeUse value, boolean sorted) -> {
                checkKey(key, route, sorted);
                check(value, route);
            }
            case TypeUse.SetOf(TypeUse element, boolean sorted) -> checkKey(element, route, sorted);
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
            case TypeUse.Plain _,
                    TypeUse.Custom _,
                    TypeUse.Dynamic _,
                    TypeUse.Undecoded _,
                    TypeUse.ListOf _,
                    TypeUse.ArrayOf _,
                    TypeUse.AnyOf _ -> use.inner().forEach(inner -> check(inner, route));
        }
    }

    private void checkKey(TypeUse key, Route route, boolean sorted) {
        check(key, route);
        keys.check(key, route, sorted);
    }

    private void unusable(Reason reason, String shown, Route route) {
        switch (reason) {
            case UNSUPPORTED, RAW_CALLEE -> unsupported(shown, route);
            case RAW -> findings.add(Problem.PAYLOAD_RAW.at(route.place(), route.shown(), shown));
            case WILDCARD -> findings.add(Problem.PAYLOAD_WILDCARD.at(route.place(), route.shown(), shown));
            case NULLABLE -> findings.add(Problem.PAYLOAD_NULLABLE.at(route.place(), route.shown(), shown));
            case GENERIC_ARRAY -> findings.add(Problem.PAYLOAD_GENERIC_ARRAY.at(route.place(), route.shown(), shown));
            case ENDLESS -> findings.add(Problem.RECORD_ENDLESS.at(route.place(), route.shown(), shown));
            // Told where the parameter is declared, and by the compiler itself.
            case TYPE_VARIABLE, UNRESOLVED -> {}
        }
    }

    private void unsupported(String shown, Route route) {
        findings.add(Problem.PAYLOAD_UNSUPPORTED.at(route.place(), route.shown(), shown, Remedies.of(shown)));
    }

    private void check(Definition definition, Route route) {
        if (!definition.reachable()) {
            Problem problem =
                    definition instanceof RecordType ? Problem.RECORD_NOT_ACCESSIBLE : Problem.PAYLOAD_NOT_ACCESSIBLE;
            String name = definition.id().nestedName();
            findings.add(
                    problem.at(route.place(), route.shown(), name, actor.id().packageName()));
        }
        if (!visited.add(definition.use())) {
            return;
        }
        switch (definition) {
            case EnumType type -> checkEnum(type, route);
            case RecordType type -> checkRecord(type, route);
            case UnionType union -> checkUnion(union, route);
        }
    }

    private void checkEnum(EnumType type, Route route) {
        for (ValueMethod value : type.values()) {
            if (value.kind() == ValueMethod.Kind.UNUSABLE) {
                String name = type.id().nestedName() + "." + value.name();
                findings.add(Problem.WIRE_VALUE_UNUSABLE.at(value.place().or(route.place()), name));
            }
        }
        if (type.values().size() > 1) {
            Place second = type.values().get(1).place().or(route.place());
            findings.add(Problem.WIRE_VALUE_TWICE.at(second, type.id().nestedName()));
        }
    }

    private void checkRecord(RecordType type, Route route) {
        records.check(type, route);
        making.check(type, route);
        for (Component component : type.components()) {
            check(component.type(), route.into(type.id(), component));
        }
    }

    private void checkUnion(UnionType union, Route route) {
        Route here = new Route(union.place().or(route.place()), route.origin(), route.steps());
        String name = union.id().nestedName();
        union.mark()
                .filter(mark -> mark.namesTag())
                .ifPresent(mark -> findings.add(
                        Problem.STRUCT_TAG_ON_SEALED.at(mark.place().or(here.place()), name)));
        if (union.permitted().isEmpty()) {
            findings.add(Problem.SEALED_EMPTY.at(here.place(), name));
        }
        for (TypeUse permitted : union.permitted()) {
            switch (permitted) {
                case TypeUse.Unusable(Reason reason, String _) when reason == Reason.UNRESOLVED -> {}
                case TypeUse.Unusable(Reason reason, String shown)
                when reason == Reason.TYPE_VARIABLE ->
                    findings.add(Problem.SEALED_GENERIC.at(here.place(), name, shown));
                case TypeUse.Unusable(Reason _, String shown) ->
                    findings.add(Problem.SEALED_NOT_OF_RECORDS.at(here.place(), name, shown));
                default -> check(permitted, here);
            }
        }
        checkUnion(union.permitted(), here.place(), "`" + name + "`");
    }
}
