package tractor.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A {@code @Codec} annotation.
 *
 * @param shown the codec's name
 * @param type what it is for, as told to the user; empty when that is not known
 * @param fault what is wrong with it
 * @param codecs the names of the codecs beside the interface, one of which may have been meant
 */
public record CodecMark(Place place, String shown, Optional<String> type, Optional<Fault> fault, List<String> codecs) {
    public CodecMark {
        codecs = List.copyOf(codecs);
    }

    /** What may be wrong with a codec. */
    public enum Fault {
        /** It does not implement PayloadCodec, or not of a type that can be written down. */
        NOT_A_CODEC,
        /** Abstract, an inner class, out of reach, or without a constructor to call. */
        NOT_CONSTRUCTIBLE,
        /** Nothing that it stands on is of its type. */
        UNUSED
    }
}
