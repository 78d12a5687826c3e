package tractor.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.schema.Method.Kind;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Enumeration.Form;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.TypeDefinition.Union;
import tractor.schema.WireType.Plain;

/** From JSON to a schema. */
final class SchemaReader {
    private SchemaReader() {}

    static Schema read(Object json) {
        Map<?, ?> root = map(json, "a schema");
        if (!Long.valueOf(SchemaJson.FORM).equals(root.get("schema"))) {
            throw new IllegalArgumentException(
                    "the text is no schema of version " + SchemaJson.FORM + ", but of " + root.get("schema"));
        }
        Map<String, Method> methods = new LinkedHashMap<>();
        map(root.get("methods"), "methods")
                .forEach((name, method) -> methods.put(text(name, "a method"), method(text(name, "a method"), method)));
        Map<String, TypeDefinition> types = new LinkedHashMap<>();
        map(root.get("types"), "types").forEach((name, type) -> types.put(text(name, "a type"), definition(type)));
        return new Schema(
                text(root.get("interface"), "interface"), text(root.get("namespace"), "namespace"), methods, types);
    }

    private static Method method(String name, @Nullable Object json) {
        Map<?, ?> map = map(json, name);
        String word = text(map.get("kind"), "kind");
        Kind kind = Stream.of(Kind.values())
                .filter(known -> known.text().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind `" + word + "` of methods"));
        return new Method(
                name,
                kind,
                fields(map.get("parameters")),
                map.containsKey("pldSpec") ? types(map.get("pldSpec")) : List.of(),
                type(map, "started"),
                type(map, "receives"),
                type(map, "sends"),
                type(map, kind == Kind.STREAM ? "items" : "result"),
                map.containsKey("throws") ? texts(map.get("throws")) : List.of());
    }

    private static TypeDefinition definition(@Nullable Object json) {
        Map<?, ?> map = map(json, "a type");
        if (map.containsKey("union")) {
            return new Union(types(map.get("union")));
        }
        if (map.containsKey("enum")) {
            Object by = map.get("by");
            return new Enumeration(
                    texts(map.get("enum")),
                    Stream.of(Form.values())
                            .filter(form -> form.text().equals(by))
                            .findFirst()
                            .orElse(Form.NAME));
        }
        return new Struct(
                fields(map.get("fields")),
                tag(map.get("tag")),
                flag(map, "asArray"),
                flag(map, "omitDefaults"),
                flag(map, "forbidUnknownFields"));
    }

    private static Optional<Tag> tag(@Nullable Object json) {
        return json == null
                ? Optional.empty()
                : map(json, "tag").entrySet().stream()
                        .map(entry -> new Tag(
                                text(entry.getKey(), "tag"),
                                String.valueOf(entry.getValue()),
                                entry.getValue() instanceof Long))
                        .findFirst();
    }

    private static List<Field> fields(@Nullable Object json) {
        return list(json).stream()
                .map(field -> map(field, "a field"))
                .map(field -> new Field(
                        text(field.get("name"), "name"),
                        WireType.parse(text(field.get("type"), "type")),
                        flag(field, "default")))
                .toList();
    }

    private static WireType type(Map<?, ?> json, String key) {
        return json.containsKey(key) ? WireType.parse(text(json.get(key), key)) : Plain.NIL;
    }

    private static List<WireType> types(@Nullable Object json) {
        return texts(json).stream().map(WireType::parse).toList();
    }

    private static List<String> texts(@Nullable Object json) {
        return list(json).stream().map(text -> text(text, "a name")).toList();
    }

    private static boolean flag(Map<?, ?> json, String key) {
        return Boolean.TRUE.equals(json.get(key));
    }

    private static List<?> list(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the schema has " + json + " where a list is expected");
    }

    private static Map<?, ?> map(@Nullable Object json, String what) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("the schema has " + json + " for " + what);
    }

    private static String text(@Nullable Object json, String what) {
        if (json instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the schema has " + json + " for " + what);
    }
}
