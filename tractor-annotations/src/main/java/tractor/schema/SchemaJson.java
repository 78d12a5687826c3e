package tractor.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Enumeration.Form;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.TypeDefinition.Union;

/** A {@link Schema} as the text of a file: the same bytes for the same interface, a line for each thing that may change. */
public final class SchemaJson {
    /** The version of this form. */
    static final long FORM = 1;

    private SchemaJson() {}

    /** The text, which ends with a line feed and holds ASCII only. */
    public static String write(Schema schema) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", FORM);
        json.put("interface", schema.interfaceName());
        json.put("namespace", schema.namespace());
        json.put("fingerprint", Fingerprint.text(schema.fingerprint()));
        Map<String, Object> methods = new LinkedHashMap<>();
        schema.methods().forEach((name, method) -> methods.put(name, of(method)));
        json.put("methods", methods);
        Map<String, Object> types = new LinkedHashMap<>();
        schema.types().forEach((name, type) -> types.put(name, of(type)));
        json.put("types", types);
        return JsonWriter.write(json);
    }

    /**
     * The schema in a text; what it does not know is passed over, the fingerprint is computed anew.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Schema read(String text) {
        return SchemaReader.read(JsonReader.read(text));
    }

    private static Map<String, Object> of(Method method) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", method.kind().text());
        json.put("parameters", method.parameters().stream().map(SchemaJson::of).toList());
        switch (method.kind()) {
            case RPC -> {}
            case STREAM -> json.put("items", method.result().text());
            case CONTEXT -> {
                json.put("pldSpec", method.spec().stream().map(WireType::text).toList());
                json.put("started", method.started().text());
                json.put("receives", method.inbound().text());
                json.put("sends", method.outbound().text());
            }
        }
        if (method.kind() != Method.Kind.STREAM) {
            json.put("result", method.result().text());
        }
        if (!method.exceptions().isEmpty()) {
            json.put("throws", method.exceptions());
        }
        return json;
    }

    private static Map<String, Object> of(Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("type", field.type().text());
        putIf(json, "default", field.hasDefault());
        return json;
    }

    private static Map<String, Object> of(TypeDefinition definition) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (definition) {
            case Struct struct -> {
                struct.tag()
                        .ifPresent(tag -> json.put(
                                "tag", Map.of(tag.field(), tag.number() ? Long.valueOf(tag.value()) : tag.value())));
                putIf(json, "asArray", struct.asArray());
                putIf(json, "omitDefaults", struct.omitDefaults());
                putIf(json, "forbidUnknownFields", struct.forbidUnknownFields());
                json.put("fields", struct.fields().stream().map(SchemaJson::of).toList());
            }
            case Enumeration(List<String> constants, Form form) -> {
                json.put("enum", constants);
                if (form != Form.NAME) {
                    json.put("by", form.text());
                }
            }
            case Union(List<WireType> members) ->
                json.put("union", members.stream().map(WireType::text).toList());
        }
        return json;
    }

    private static void putIf(Map<String, Object> json, String key, boolean holds) {
        if (holds) {
            json.put(key, true);
        }
    }
}
