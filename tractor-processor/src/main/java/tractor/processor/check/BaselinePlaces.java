package tractor.processor.check;

import java.util.Optional;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorSchema;
import tractor.processor.model.ActorType;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Place;
import tractor.processor.model.TypeUse;
import tractor.schema.Where;

/** Where in the source stands what a schema tells of; what is there no more is looked for in what it was part of. */
final class BaselinePlaces {
    private final ActorType actor;

    BaselinePlaces(ActorType actor) {
        this.actor = actor;
    }

    /** {@code name}: that of the method or type as the interface has it now. */
    Place of(Where where, String name) {
        return switch (where.part()) {
            case METHOD, RESULT -> method(name);
            case ARGUMENT -> argument(name, where.member());
            case STARTED, INBOUND, OUTBOUND -> callee(name);
            case TYPE, FIELD -> member(name, where.member());
        };
    }

    /** As types are told to the user: without the package, where the name is one of a payload type. */
    String shown(String typeName) {
        return type(typeName)
                .map(definition -> TypeText.of(definition.use()))
                .orElseGet(() -> typeName.substring(
                        typeName.lastIndexOf('.', typeName.contains("<") ? typeName.indexOf('<') : typeName.length())
                                + 1));
    }

    private Place method(String name) {
        return find(name).map(ActorMethod::place).orElse(actor.place()).or(actor.place());
    }

    private Place argument(String method, String parameter) {
        return find(method).stream()
                .flatMap(known -> known.payloadParameters().stream())
                .filter(known -> known.wireName().equals(parameter))
                .map(known -> known.place().or(method(method)))
                .findFirst()
                .orElseGet(() -> method(method));
    }

    private Place callee(String method) {
        return find(method).stream()
                .flatMap(known -> known.parameters().stream())
                .filter(parameter -> parameter.type() instanceof TypeUse.Callee)
                .map(parameter -> parameter.place().or(method(method)))
                .findFirst()
                .orElseGet(() -> method(method));
    }

    private Place member(String typeName, String member) {
        Optional<Definition> type = type(typeName);
        Place whole = type.map(Definition::place).orElse(actor.place()).or(actor.place());
        return type.flatMap(definition -> switch (definition) {
                    case RecordType record ->
                        record.components().stream()
                                .filter(component -> component.wireName().equals(member))
                                .map(component -> component.place())
                                .findFirst();
                    case EnumType type1 ->
                        type1.constants().stream()
                                .filter(constant -> constant.name().equals(member))
                                .map(constant -> constant.place())
                                .findFirst();
                    case Definition.UnionType _ -> type(member).map(Definition::place);
                })
                .orElse(whole)
                .or(whole);
    }

    private Optional<ActorMethod> find(String name) {
        return actor.remoteMethods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst();
    }

    private Optional<Definition> type(String name) {
        return actor.payloads().all().stream()
                .filter(definition -> ActorSchema.name(definition).equals(name))
                .findFirst();
    }
}
