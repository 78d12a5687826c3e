package tractor.codec;

import java.util.Arrays;
import java.util.function.Function;

/** {@link Codecs#enumOf} and {@link Codecs#enumByText}. */
final class EnumCodec<E extends Enum<E>> implements PayloadCodec<E> {
    private final E[] constants;
    private final FieldNames texts;

    EnumCodec(Class<E> type, Function<E, String> text) {
        constants = type.getEnumConstants();
        texts = FieldNames.of(Arrays.stream(constants).map(text).toArray(String[]::new));
        EnumValues.checkDistinct(type, Arrays.stream(constants).map(text));
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // an index into the texts, which travel instead
    public void write(WireWriter out, E value) {
        out.writeField(texts, value.ordinal());
    }

    @Override
    public E read(WireReader in) {
        return constants[in.readOneOf(texts)];
    }
}
