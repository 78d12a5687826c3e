package tractor.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.TypeDefinition.Union;
import tractor.schema.WireType.Named;

/**
 * Hashes what peers see of an interface: no names of Java types, no order where the wire has none. Types are numbered as
 * they are reached.
 */
final class Fingerprint {
    private final Schema schema;
    private final Map<Named, Integer> numbers = new HashMap<>();
    private final List<Named> reached = new ArrayList<>();

    private Fingerprint(Schema schema) {
        this.schema = schema;
    }

    static long of(Schema schema) {
        try {
            byte[] text = new Fingerprint(schema).text().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** As people see it. */
    static String text(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    private String text() {
        StringBuilder text = new StringBuilder(schema.namespace());
        for (Method method : schema.methods().values()) {
            text.append('\n').append(method.name()).append(' ').append(method.kind());
            text.append(fields(method.parameters().stream()
                    .sorted(Comparator.comparing(Field::name))
                    .toList()));
            for (WireType type : List.of(method.started(), method.inbound(), method.outbound(), method.result())) {
                text.append(' ').append(of(type));
            }
            text.append(method.exceptions().stream().sorted().toList());
        }
        for (int i = 0; i < reached.size(); i++) { // a definition may reach more types
            text.append('\n').append(of(schema.get(reached.get(i))));
        }
        return text.toString();
    }

    private String of(TypeDefinition definition) {
        return switch (definition) {
            case Enumeration type ->
                type.form() + " " + type.constants().stream().sorted().toList();
            case Union union -> "union " + members(union.members());
            case Struct struct -> {
                String tag = struct.tag().map(Tag::toString).orElse("");
                List<Field> fields = struct.asArray()
                        ? struct.fields()
                        : struct.fields().stream()
                                .sorted(Comparator.comparing(Field::name))
                                .toList();
                yield "record " + tag + struct.asArray() + struct.omitDefaults() + struct.forbidUnknownFields()
                        + fields(fields);
            }
        };
    }

    private String fields(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + ":" + of(field.type()) + (field.hasDefault() ? "=" : ""))
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** Members by what tells them apart, so that their order in the source is of no consequence. */
    private String members(List<WireType> members) {
        return new Alternatives(schema)
                .of(new WireType.AnyOf(members)).stream()
                        .sorted(Comparator.comparing(Alternatives.Alternative::key))
                        .map(member -> of(member.type()))
                        .toList()
                        .toString();
    }

    private String of(WireType type) {
        return switch (type) {
            case Named named -> {
                Integer number = numbers.get(named);
                if (number == null) {
                    number = reached.size();
                    numbers.put(named, number);
                    reached.add(named);
                }
                yield "#" + number;
            }
            case WireType.ListOf(WireType element) -> "list<" + of(element) + ">";
            case WireType.SetOf(WireType element) -> "set<" + of(element) + ">";
            case WireType.MapOf(WireType key, WireType value) -> "map<" + of(key) + "," + of(value) + ">";
            case WireType.OptionalOf(WireType value) -> of(value) + "?";
            case WireType.AnyOf(List<WireType> members) -> "any " + members(members);
            case WireType.Plain _, WireType.Coded _ -> type.text();
        };
    }
}
