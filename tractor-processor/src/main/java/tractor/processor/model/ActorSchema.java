package tractor.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Definition.ValueMethod;
import tractor.schema.Field;
import tractor.schema.Method;
import tractor.schema.Method.Kind;
import tractor.schema.Schema;
import tractor.schema.TypeDefinition;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Enumeration.Form;
import tractor.schema.WireType;
import tractor.schema.WireType.Plain;

/** The schema of an actor interface in which the rules found no mistake. */
public final class ActorSchema {
    private ActorSchema() {}

    public static Schema of(ActorType actor) {
        Map<String, Method> methods = new LinkedHashMap<>();
        actor.remoteMethods().forEach(method -> methods.put(method.name(), of(method)));
        Map<String, TypeDefinition> types = new LinkedHashMap<>();
        actor.payloads().all().forEach(definition -> types.put(name(definition), of(definition)));
        return new Schema(actor.id().binaryName(), actor.namespace(), methods, types);
    }

    /** What the schema calls a named type. */
    public static String name(Definition definition) {
        return of(definition.use()).text();
    }

    private static Method of(ActorMethod method) {
        return new Method(
                method.name(),
                kind(method),
                method.payloadParameters().stream()
                        .map(parameter -> new Field(parameter.wireName(), of(parameter.type()), false))
                        .toList(),
                method.context().stream()
                        .flatMap(context -> context.spec().stream())
                        .map(entry -> of(entry.type()))
                        .toList(),
                method.callee().map(callee -> of(callee.started())).orElse(Plain.NIL),
                method.callee().map(callee -> of(callee.inbound())).orElse(Plain.NIL),
                method.callee().map(callee -> of(callee.outbound())).orElse(Plain.NIL),
                of(method.returns()),
                method.declaredExceptions().stream()
                        .map(exception -> exception.id().qualifiedName())
                        .toList());
    }

    private static Kind kind(ActorMethod method) {
        if (method.context().isPresent()) {
            return Kind.CONTEXT;
        }
        return method.returns() instanceof TypeUse.StreamOf ? Kind.STREAM : Kind.RPC;
    }

    private static TypeDefinition of(Definition definition) {
        return switch (definition) {
            case EnumType type ->
                new Enumeration(
                        type.constants().stream().map(Definition.Constant::name).toList(), form(type));
            case UnionType union ->
                new TypeDefinition.Union(
                        union.permitted().stream().map(ActorSchema::of).toList());
            case RecordType type ->
                new TypeDefinition.Struct(
                        type.components().stream()
                                .map(component -> field(component, type))
                                .toList(),
                        type.struct().tag().map(ActorSchema::of),
                        type.struct().asArray(),
                        type.struct().omitDefaults(),
                        type.struct().forbidUnknown());
        };
    }

    private static Form form(EnumType type) {
        return type.value()
                .map(value -> value.kind() == ValueMethod.Kind.NUMBER ? Form.NUMBER : Form.TEXT)
                .orElse(Form.NAME);
    }

    private static Field field(Component component, RecordType type) {
        boolean hasDefault = type.defaulting()
                .filter(defaults -> defaults.covers(component.name()))
                .isPresent();
        return new Field(component.wireName(), of(component.type()), hasDefault);
    }

    private static tractor.schema.Tag of(Tag tag) {
        return new tractor.schema.Tag(tag.field(), tag.shown(), tag.number().isPresent());
    }

    private static WireType of(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean _) -> plain(scalar);
            case TypeUse.Named(TypeId id, List<TypeUse> arguments) ->
                new WireType.Named(
                        arguments.isEmpty()
                                ? id.qualifiedName()
                                : arguments.stream()
                                        .map(argument -> of(argument).text())
                                        .collect(Collectors.joining(", ", id.qualifiedName() + "<", ">")));
            case TypeUse.Custom(CodecClass codec, JavaType type) ->
                new WireType.Coded(codec.id().qualifiedName(), type.qualified());
            case TypeUse.ListOf(TypeUse element) -> new WireType.ListOf(of(element));
            case TypeUse.ArrayOf(TypeUse element) -> new WireType.ListOf(of(element));
            case TypeUse.SetOf(TypeUse element, boolean _) -> new WireType.SetOf(of(element));
            case TypeUse.MapOf(TypeUse key, TypeUse value, boolean _) -> new WireType.MapOf(of(key), of(value));
            case TypeUse.OptionalOf(TypeUse value) -> new WireType.OptionalOf(of(value));
            case TypeUse.StreamOf(TypeUse element) -> of(element);
            case TypeUse.AnyOf(List<TypeUse> members) ->
                new WireType.AnyOf(members.stream().map(ActorSchema::of).toList());
            case TypeUse.Dynamic _, TypeUse.Undecoded _ -> Plain.ANY;
            case TypeUse.Nothing _ -> Plain.NIL;
            case TypeUse.Callee _, TypeUse.Unusable _ -> throw new IllegalArgumentException("does not travel: " + use);
        };
    }

    private static WireType plain(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> Plain.BOOL;
            case BYTE -> Plain.INT8;
            case SHORT -> Plain.INT16;
            case INT -> Plain.INT32;
            case LONG -> Plain.INT64;
            case FLOAT -> Plain.FLOAT32;
            case DOUBLE -> Plain.FLOAT64;
            case CHAR -> Plain.CHAR;
            case UNSIGNED_BYTE -> Plain.UINT8;
            case UNSIGNED_SHORT -> Plain.UINT16;
            case UNSIGNED_INT -> Plain.UINT32;
            case UNSIGNED_LONG -> Plain.UINT64;
            case STRING -> Plain.STR;
            case BINARY, BYTE_BUFFER -> Plain.BYTES;
            case BIG_INTEGER -> Plain.BIGINT;
            case BIG_DECIMAL -> Plain.DECIMAL;
            case INSTANT, OFFSET_DATE_TIME -> Plain.TIMESTAMP;
            case LOCAL_DATE_TIME -> Plain.DATETIME;
            case LOCAL_DATE -> Plain.DATE;
            case LOCAL_TIME -> Plain.TIME;
            case DURATION -> Plain.DURATION;
            case UUID -> Plain.UUID;
            case URI -> Plain.URI;
        };
    }
}
