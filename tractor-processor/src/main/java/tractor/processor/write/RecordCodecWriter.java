package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** Writes the codec of a record, for arguments as for payloads: a map of its components, or an array. */
final class RecordCodecWriter {
    static final String FIELDS = "FIELDS";
    static final String TAG = "TAG";

    private final ValueWriter values;
    private final MapReadWriter mapReads;
    private final ArrayCodecWriter arrays;
    private final PayloadNames names;

    RecordCodecWriter(PayloadNames names) {
        this.names = names;
        values = new ValueWriter(names);
        mapReads = new MapReadWriter(names);
        arrays = new ArrayCodecWriter(names);
    }

    TypeSpec write(ClassName codecType, Shape shape) {
        TypeSpec.Builder codec = CodecWriter.codec(codecType, shape.type());
        if (shape.asArray()) {
            shape.tag().ifPresent(tag -> codec.addField(CodecWriter.tags(TAG, List.of(tag), true)));
            return codec.addMethod(arrays.write(shape))
                    .addMethod(arrays.read(shape))
                    .build();
        }
        if (!shape.names().isEmpty() || shape.strict()) {
            codec.addField(CodecWriter.names(FIELDS, shape.names()));
        }
        shape.tag().ifPresent(tag -> codec.addField(CodecWriter.tags(TAG, List.of(tag), false)));
        return codec.addMethod(writeMap(shape)).addMethod(mapReads.write(shape)).build();
    }

    private MethodSpec writeMap(Shape shape) {
        MethodSpec.Builder method = CodecWriter.write(shape.type(), "out", "value");
        if (shape.recursive()) {
            method.addStatement("out.enter()");
        }
        Omission omission = new Omission(shape, names);
        omission.declare(method);
        method.addStatement("out.writeMapHeader($L)", omission.size());
        if (shape.tag().isPresent()) {
            method.addStatement("$L.write(out, 0)", TAG);
        }
        for (int i = 0; i < shape.fields().size(); i++) {
            Shape.Field field = shape.fields().get(i);
            boolean mayBeLeftOut = omission.mayLeaveOut(field);
            if (mayBeLeftOut) {
                method.beginControlFlow("if ($N)", omission.flag(field));
            }
            method.addStatement("out.writeField($L, $L)", FIELDS, i + shape.offset());
            method.addStatement(values.write(field.type(), "out", CodeBlock.of("value.$N()", field.accessor())));
            if (mayBeLeftOut) {
                method.endControlFlow();
            }
        }
        if (shape.recursive()) {
            method.addStatement("out.leave()");
        }
        return method.build();
    }
}
