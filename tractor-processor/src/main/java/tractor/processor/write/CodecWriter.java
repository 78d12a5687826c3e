package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import tractor.processor.model.Tag;

/** What every generated codec has: the type, the two methods, and lists of names. */
final class CodecWriter {
    private CodecWriter() {}

    static TypeSpec.Builder codec(ClassName codecType, TypeName valueType) {
        return TypeSpec.classBuilder(codecType)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PAYLOAD_CODEC, valueType));
    }

    static MethodSpec.Builder write(TypeName valueType, String out, String value) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.WIRE_WRITER, out)
                .addParameter(valueType, value);
    }

    static MethodSpec.Builder read(TypeName valueType, String in) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(valueType)
                .addParameter(RuntimeTypes.WIRE_READER, in);
    }

    /** A constant {@code Tags.in("type", "A", "B")}, or {@code Tags.first("A", "B")}; they are of one kind. */
    static FieldSpec tags(String constant, List<Tag> tags, boolean first) {
        List<CodeBlock> values = new ArrayList<>();
        if (!first) {
            values.add(CodeBlock.of("$S", tags.getFirst().field()));
        }
        tags.forEach(tag ->
                values.add(tag.text().map(text -> CodeBlock.of("$S", text)).orElseGet(() -> number(tag))));
        return FieldSpec.builder(RuntimeTypes.TAGS, constant)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.$L(" + Layout.BREAK + "$L)",
                        RuntimeTypes.TAGS,
                        first ? "first" : "in",
                        CodeBlock.join(values, "," + Layout.SPACE))
                .build();
    }

    private static CodeBlock number(Tag tag) {
        long value = tag.number().orElse(0);
        return CodeBlock.of((int) value == value ? "$L" : "$LL", value);
    }

    /** A constant {@code FieldNames.of("a", "b")}. */
    static FieldSpec names(String constant, List<String> names) {
        CodeBlock strings =
                names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining("," + Layout.SPACE));
        return FieldSpec.builder(RuntimeTypes.FIELD_NAMES, constant)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of(" + Layout.BREAK + "$L)", RuntimeTypes.FIELD_NAMES, strings)
                .build();
    }
}
