package tractor.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorMethod.ContextMark;
import tractor.processor.model.ActorMethod.Kind;
import tractor.processor.model.ActorType;
import tractor.processor.model.Parameter;
import tractor.processor.model.Place;
import tractor.processor.problem.Finding;
import tractor.processor.problem.Problem;

/** What must hold for a remote method whatever it sends. */
final class MethodRules {
    /** The portal's own members, those of Object included. */
    private static final Set<String> RESERVED = Set.of(
            "cancelActor",
            "cancelActorOrThrow",
            "clone",
            "close",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "portal",
            "toString",
            "wait");

    private final ActorType actor;
    private final List<Finding> findings;

    MethodRules(ActorType actor, List<Finding> findings) {
        this.actor = actor;
        this.findings = findings;
    }

    void checkNames() {
        Set<String> seen = new HashSet<>();
        for (ActorMethod method : actor.remoteMethods()) {
            if (!seen.add(method.name())) {
                Place place = method.place().or(actor.place());
                findings.add(Problem.RPC_OVERLOADED.at(place, actor.id().nestedName(), method.name()));
            }
        }
    }

    /** Whether the method is remote and abstract, so that the other rules concern it. */
    boolean isCallable(ActorMethod method) {
        Place place = method.place().or(actor.place());
        if (method.remote() && method.kind() != Kind.ABSTRACT) {
            method.rpc().ifPresent(mark -> findings.add(Problem.RPC_ON_DEFAULT.at(mark, "Rpc", name(method))));
            method.context()
                    .map(ContextMark::place)
                    .ifPresent(mark -> findings.add(Problem.RPC_ON_DEFAULT.at(mark, "Context", name(method))));
        } else if (!method.remote() && method.kind() == Kind.ABSTRACT) {
            findings.add(Problem.METHOD_NOT_REMOTE.at(place, name(method)));
        }
        return method.remote() && method.kind() == Kind.ABSTRACT;
    }

    void check(ActorMethod method) {
        Place place = method.place().or(actor.place());
        if (method.rpc().isPresent() && method.context().isPresent()) {
            findings.add(Problem.RPC_AND_CONTEXT.at(place, name(method)));
        }
        if (method.generic()) {
            findings.add(Problem.RPC_GENERIC.at(place, name(method)));
        }
        if (method.varargs()) {
            Place last = method.parameters().getLast().place().or(place);
            findings.add(Problem.RPC_VARARGS.at(last, name(method)));
        }
        if (RESERVED.contains(method.name())) {
            findings.add(Problem.RESERVED_NAME.at(place, method.name()));
        }
        Set<String> wireNames = new HashSet<>();
        for (Parameter parameter : method.payloadParameters()) {
            if (!wireNames.add(parameter.wireName())) {
                Place here = parameter.place().or(place);
                findings.add(Problem.FIELD_NAME_TWICE.at(here, name(method), parameter.wireName()));
            }
        }
        for (Parameter parameter : method.parameters()) {
            if (!parameter.nameKnown()) {
                findings.add(Problem.PARAMETER_NAME_UNKNOWN.at(place, name(method), parameter.name()));
            }
        }
    }

    private String name(ActorMethod method) {
        return actor.id().nestedName() + "." + method.name();
    }
}
