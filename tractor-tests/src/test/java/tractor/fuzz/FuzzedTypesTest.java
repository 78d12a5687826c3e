package tractor.fuzz;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tractor.schema.Method;
import tractor.schema.Schema;
import tractor.schema.SchemaJson;
import tractor.schema.Tag;
import tractor.schema.TypeDefinition;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.WireType;

/** What is thrown at the decoders has every type that a schema knows, and every form of a record. */
class FuzzedTypesTest {
    private final Set<String> found = new TreeSet<>();

    @Test
    void everyTypeOnTheWireIsAmongThoseThatTheFuzzerThrows() throws IOException {
        note(schemaOf(Rich.class));
        note(schemaOf(Odd.class));

        List<String> known = new ArrayList<>();
        Stream.of(WireType.class.getPermittedSubclasses()).forEach(kind -> known.add(kind.getSimpleName()));
        Stream.of(WireType.Plain.values()).forEach(plain -> known.add(plain.text()));
        Stream.of(TypeDefinition.class.getPermittedSubclasses()).forEach(kind -> known.add(kind.getSimpleName()));
        Stream.of(Enumeration.Form.values()).forEach(form -> known.add("by " + form.text()));
        known.addAll(List.of("array", "sparse", "strict", "tag text", "tag number"));
        assertThat(found).containsExactlyElementsIn(known);
    }

    private static Schema schemaOf(Class<?> actor) throws IOException {
        String path = "/" + Schema.path(actor.getName());
        try (InputStream in = requireNonNull(FuzzedTypesTest.class.getResourceAsStream(path))) {
            return SchemaJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void note(Schema schema) {
        for (Method method : schema.methods().values()) {
            method.parameters().forEach(parameter -> note(parameter.type()));
            Stream.of(method.started(), method.inbound(), method.outbound(), method.result())
                    .forEach(this::note);
        }
        for (TypeDefinition type : schema.types().values()) {
            found.add(type.getClass().getSimpleName());
            type.wireTypes().forEach(this::note);
            switch (type) {
                case Enumeration enumeration ->
                    found.add("by " + enumeration.form().text());
                case Struct struct -> note(struct);
                case TypeDefinition.Union _ -> {}
            }
        }
    }

    private void note(Struct struct) {
        struct.tag().map(Tag::number).ifPresent(number -> found.add(number ? "tag number" : "tag text"));
        if (struct.asArray()) {
            found.add("array");
        }
        if (struct.omitDefaults()) {
            found.add("sparse");
        }
        if (struct.forbidUnknownFields()) {
            found.add("strict");
        }
    }

    private void note(WireType type) {
        found.add(type.getClass().getSimpleName());
        if (type instanceof WireType.Plain plain) {
            found.add(plain.text());
        }
        type.inner().forEach(this::note);
    }
}
