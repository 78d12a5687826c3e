package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Payloads;

/** Writes the codec of a sealed interface: the tag says which record it is. */
final class UnionCodecWriter {
    private static final String TAGS = "TAGS";

    private final PayloadNames names;

    UnionCodecWriter(PayloadNames names) {
        this.names = names;
    }

    TypeSpec write(UnionType union, Payloads payloads) {
        ClassName type = JavaTypes.of(union.id());
        List<RecordType> variants = payloads.variants(union);
        List<String> tags =
                variants.stream().map(variant -> variant.id().simpleName()).toList();
        return CodecWriter.codec(names.codecType(union.id()), type)
                .addField(CodecWriter.names(TAGS, tags))
                .addMethod(writeMethod(type, variants))
                .addMethod(readMethod(type, variants))
                .build();
    }

    private MethodSpec writeMethod(ClassName type, List<RecordType> variants) {
        MethodSpec.Builder method = CodecWriter.write(type, "out", "value").beginControlFlow("switch (value)");
        for (RecordType variant : variants) {
            String constant = names.codecConstant(variant.id());
            NameAllocator locals = new NameAllocator();
            List.of("out", "value", constant).forEach(locals::newName);
            String local = locals.newName(UniqueNames.uncapitalized(variant.id().simpleName()));
            method.addCode("case $T $N -> $L.write(out, $N);\n", JavaTypes.of(variant.id()), local, constant, local);
        }
        return method.endControlFlow().build();
    }

    private MethodSpec readMethod(ClassName type, List<RecordType> variants) {
        MethodSpec.Builder method = CodecWriter.read(type, "in");
        method.beginControlFlow("return switch (in.peekTag(TYPE, $L))", TAGS);
        for (int i = 0; i < variants.size(); i++) {
            method.addCode(
                    "case $L -> $L.read(in);\n",
                    i,
                    names.codecConstant(variants.get(i).id()));
        }
        return method.addCode("default -> throw new $T($S);\n", AssertionError.class, "peekTag knows TAGS only")
                .addCode("$<};\n")
                .build();
    }
}
