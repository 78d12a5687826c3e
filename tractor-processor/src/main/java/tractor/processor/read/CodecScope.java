package tractor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import tractor.processor.model.CodecClass;

/**
 * The codecs that hold somewhere, the nearest first.
 *
 * @param faulty whether an annotation there names none, so that a type that seems to have no codec was to have that
 */
record CodecScope(List<Bound> bounds, boolean faulty) {
    static final CodecScope NONE = new CodecScope(List.of(), false);

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

    CodecScope nearer(CodecScope more) {
        if (more.equals(NONE)) {
            return this;
        }
        List<Bound> all = new ArrayList<>(more.bounds);
        all.addAll(bounds);
        return new CodecScope(all, faulty || more.faulty);
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
