package tractor.codec;

import java.util.Arrays;

/** {@link Codecs#enumOf}. */
final class EnumCodec<E extends Enum<E>> implements PayloadCodec<E> {
    private final E[] constants;
    private final FieldNames names;

    EnumCodec(Class<E> type) {
        constants = type.getEnumConstants();
        names = FieldNames.of(Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // an index into the names, which travel instead
    public void write(WireWriter out, E value) {
        out.writeField(names, value.ordinal());
    }

    @Override
    public E read(WireReader in) {
        return constants[in.readOneOf(names)];
    }
}
