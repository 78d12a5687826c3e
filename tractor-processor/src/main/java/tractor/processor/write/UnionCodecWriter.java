package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tractor.processor.model.Payloads;
import tractor.processor.model.TypeUse;
import tractor.processor.model.WireShape;

/** Writes the codec of a union: what it is on the wire, and its tag, say which member a value belongs to. */
final class UnionCodecWriter {
    private final PayloadNames names;
    private final ValueWriter values;
    private final LimitWriter limits;
    private final Payloads payloads;

    UnionCodecWriter(PayloadNames names, Payloads payloads) {
        this.names = names;
        this.payloads = payloads;
        values = new ValueWriter(names);
        limits = new LimitWriter(names, payloads);
    }

    /** {@code closed}: whether the compiler knows that there are no other members. */
    TypeSpec write(ClassName codecType, TypeName type, List<TypeUse> members, boolean closed) {
        List<UnionMember> leaves = UnionMember.of(members, payloads);
        TypeSpec.Builder codec = CodecWriter.codec(codecType, type);
        Map<WireShape, List<UnionMember>> tagged = new EnumMap<>(WireShape.class);
        for (UnionMember leaf : leaves) {
            if (leaf.tag().isPresent()) {
                tagged.computeIfAbsent(leaf.shapes().iterator().next(), _ -> new ArrayList<>())
                        .add(leaf);
            }
        }
        tagged.forEach((shape, of) -> codec.addField(CodecWriter.tags(
                constant(shape, tagged),
                of.stream().flatMap(leaf -> leaf.tag().stream()).toList(),
                shape == WireShape.ARRAY)));
        codec.addMethod(writeMethod(type, leaves, closed)).addMethod(readMethod(type, leaves, tagged));
        limits.write(type, members).ifPresent(codec::addMethod);
        return codec.build();
    }

    /** The tags of maps and those of arrays, where a union has both. */
    private static String constant(WireShape shape, Map<WireShape, List<UnionMember>> tagged) {
        return tagged.size() == 1 ? "TAGS" : shape == WireShape.ARRAY ? "ARRAY_TAGS" : "OBJECT_TAGS";
    }

    private MethodSpec writeMethod(TypeName type, List<UnionMember> leaves, boolean closed) {
        MethodSpec.Builder method = CodecWriter.write(type, "out", "value").beginControlFlow("switch (value)");
        for (UnionMember leaf : leaves) {
            NameAllocator locals = new NameAllocator();
            List.of("out", "value").forEach(locals::newName);
            names.constantIn(leaf.use()).ifPresent(locals::newName);
            String local = locals.newName(leaf.local());
            CodeBlock write = values.write(leaf.use(), "out", CodeBlock.of("$N", local));
            method.addCode("case $T $N -> $L;\n", leaf.type(), local, write);
        }
        if (!closed) {
            method.addCode(
                    "default -> throw new $T($S + value.getClass().getName());\n",
                    IllegalArgumentException.class,
                    "outside the pldSpec: ");
        }
        return method.endControlFlow().build();
    }

    private MethodSpec readMethod(TypeName type, List<UnionMember> leaves, Map<WireShape, List<UnionMember>> tagged) {
        MethodSpec.Builder method = CodecWriter.read(type, "in");
        if (leaves.size() == 1) {
            return method.addStatement(
                            "return $L", values.read(leaves.getFirst().use(), "in"))
                    .build();
        }
        Set<WireShape> shapes = EnumSet.noneOf(WireShape.class);
        leaves.forEach(leaf -> shapes.addAll(leaf.shapes()));
        if (shapes.size() == 1 && !tagged.isEmpty()) {
            method.beginControlFlow(
                    "return switch ($L.peek(in))", constant(shapes.iterator().next(), tagged));
            byTag(method, leaves);
            return method.addCode("$<};\n").build();
        }
        method.beginControlFlow("return switch (in.peekType())");
        tagged.forEach((shape, of) -> {
            method.beginControlFlow("case $S -> switch ($L.peek(in))", shape.wireName(), constant(shape, tagged));
            byTag(method, of);
            method.addCode("$<};\n");
        });
        for (UnionMember leaf : leaves) {
            if (leaf.tag().isEmpty()) {
                method.addCode("case $L -> $L;\n", labels(leaf, shapes), values.read(leaf.use(), "in"));
            }
        }
        return method.addCode("default -> throw in.expected($S);\n", WireShape.told(shapes))
                .addCode("$<};\n")
                .build();
    }

    private void byTag(MethodSpec.Builder method, List<UnionMember> leaves) {
        for (int i = 0; i < leaves.size(); i++) {
            method.addCode("case $L -> $L;\n", i, values.read(leaves.get(i).use(), "in"));
        }
        method.addCode("default -> throw new $T($S);\n", AssertionError.class, "there are no other tags");
    }

    /** A whole number will do for a fraction where nothing else is one. */
    private static CodeBlock labels(UnionMember leaf, Set<WireShape> shapes) {
        Set<WireShape> labels = EnumSet.copyOf(leaf.shapes());
        if (labels.contains(WireShape.FLOAT) && !shapes.contains(WireShape.INT)) {
            labels.add(WireShape.INT);
        }
        return labels.stream()
                .map(shape -> CodeBlock.of("$S", shape.wireName()))
                .collect(CodeBlock.joining(", "));
    }
}
