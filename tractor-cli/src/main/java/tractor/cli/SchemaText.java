package tractor.cli;

import java.util.List;
import java.util.stream.Collectors;
import tractor.log.Printable;
import tractor.schema.Field;
import tractor.schema.Method;
import tractor.schema.Schema;
import tractor.schema.TypeDefinition;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.TypeDefinition.Union;
import tractor.schema.WireType;

/** A schema for people: a line for each method and type, with the types as they are on the wire. */
final class SchemaText {
    private static final String INDENT = "    ";
    private static final String FURTHER = "        ";

    /** Where a line is not to be broken. */
    private static final char JOINED = '\u00a0';

    private final Schema schema;
    private final StringBuilder text = new StringBuilder();

    private SchemaText(Schema schema) {
        this.schema = schema;
    }

    static String of(Schema schema) {
        return new SchemaText(schema).text();
    }

    private String text() {
        text.append("interface ").append(Printable.of(schema.interfaceName()));
        if (!schema.namespace().equals(schema.interfaceName())) {
            text.append(" as ").append(Printable.of(schema.namespace()));
        }
        text.append('\n');
        schema.methods().values().forEach(this::add);
        schema.types().forEach(this::add);
        return text.toString();
    }

    private void add(Method method) {
        StringBuilder line = new StringBuilder(method.kind().text())
                .append(' ')
                .append(method.name())
                .append('(')
                .append(fields(method.parameters()))
                .append(')');
        if (method.kind() == Method.Kind.CONTEXT) {
            line.append(" started" + JOINED)
                    .append(method.started().text())
                    .append(", receives" + JOINED)
                    .append(method.inbound().text())
                    .append(", sends" + JOINED)
                    .append(method.outbound().text())
                    .append(',');
        }
        line.append(" ->").append(JOINED).append(method.result().text());
        if (!method.exceptions().isEmpty()) {
            line.append(" throws").append(JOINED).append(String.join(", ", method.exceptions()));
        }
        line(line.toString());
    }

    private void add(String name, TypeDefinition type) {
        line(
                switch (type) {
                    case Struct struct -> struct(name, struct);
                    case Enumeration(List<String> constants, Enumeration.Form form) ->
                        "enum " + name + " by " + form.text() + ": " + String.join(", ", constants);
                    case Union(List<WireType> members) ->
                        "union " + name + ": "
                                + members.stream().map(WireType::text).collect(Collectors.joining(" | "));
                });
    }

    private static String struct(String name, Struct struct) {
        String fields = fields(struct.fields());
        String tag = struct.tag()
                .map(each -> each.field() + "=" + each.value() + (fields.isEmpty() ? "" : ", "))
                .orElse("");
        return "record " + name + (struct.asArray() ? " [" + tag + fields + "]" : " {" + tag + fields + "}");
    }

    private static String fields(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + ":" + JOINED + field.type().text()
                        + (field.hasDefault() ? JOINED + "=" + JOINED + ".." : ""))
                .collect(Collectors.joining(", "));
    }

    private void line(String line) {
        text.append(Screen.wrapped(INDENT, FURTHER, Printable.of(line)).replace(JOINED, ' '));
    }
}
