package tractor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import tractor.processor.model.CodecClass;

/** The codecs that hold somewhere, the nearest first. */
record CodecScope(List<Bound> bounds) {
    static final CodecScope NONE = new CodecScope(List.of());

    CodecScope {
        bounds = List.copyOf(bounds);
    }

    /** A codec and the type that it is for. */
    static final class Bound {
        private final CodecClass codec;
        private final TypeMirror type;
        private boolean used;

        Bound(CodecClass codec, TypeMirror type) {
            this.codec = codec;
            this.type = type;
        }

        CodecClass codec() {
            return codec;
        }

        boolean used() {
            return used;
        }
    }

    CodecScope nearer(List<Bound> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Bound> all = new ArrayList<>(more);
        all.addAll(bounds);
        return new CodecScope(all);
    }

    /** The codec for a type, which is never a primitive one. */
    Optional<CodecClass> find(TypeMirror type, Types types) {
        for (Bound bound : bounds) {
            if (types.isSameType(bound.type, type)) {
                bound.used = true;
                return Optional.of(bound.codec);
            }
        }
        return Optional.empty();
    }
}
