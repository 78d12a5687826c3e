package tractor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Payloads;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;

/** Writes the method of a union's codec that gives those of its members. */
final class LimitWriter {
    private final PayloadNames names;
    private final Payloads payloads;

    LimitWriter(PayloadNames names, Payloads payloads) {
        this.names = names;
        this.payloads = payloads;
    }

    /**
     * Empty when no member is a type of the user's with a class literal, as types with arguments have none. Numbers are
     * looked at by their value: the codec of a fraction would take a whole number, which is another member.
     */
    Optional<MethodSpec> write(TypeName union, List<TypeUse> members) {
        Set<Named> named = new LinkedHashSet<>();
        collect(members, named);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        TypeVariableName member = TypeVariableName.get(names.typeVariable("N"), union);
        CodeBlock.Builder codec = CodeBlock.builder().add("return $T.of(this)", RuntimeTypes.MEMBERS);
        for (Named use : named) {
            codec.add("\n.with($T.class, $L)", JavaTypes.boxed(use), names.codec(use));
        }
        return Optional.of(MethodSpec.methodBuilder("limitedTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(member)
                .returns(ParameterizedTypeName.get(RuntimeTypes.PAYLOAD_CODEC, member))
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.CLASS, member), "type")
                .addStatement(codec.add("\n.limitedTo(type)").build())
                .build());
    }

    /** Members of members as well: a sealed interface below the union may be what it is limited to. */
    private void collect(List<TypeUse> members, Set<Named> named) {
        for (TypeUse use : members) {
            if (use instanceof Named member) {
                if (member.arguments().isEmpty()) {
                    named.add(member);
                }
                if (payloads.get(member) instanceof UnionType union) {
                    collect(union.permitted(), named);
                }
            }
        }
    }
}
