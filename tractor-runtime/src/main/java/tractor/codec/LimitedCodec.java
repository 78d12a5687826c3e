package tractor.codec;

import org.jspecify.annotations.Nullable;

/** {@link PayloadCodec#limitedTo}, where only the value itself tells its type. */
record LimitedCodec<T extends @Nullable Object, N extends T>(PayloadCodec<T> codec, Class<N> type)
        implements PayloadCodec<N> {
    @Override
    public void write(WireWriter out, N value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(refusal(value));
        }
        codec.write(out, value);
    }

    @Override
    public N read(WireReader in) {
        int from = in.position();
        T value = codec.read(in);
        if (!type.isInstance(value)) {
            throw in.invalid(refusal(value), from);
        }
        return type.cast(value);
    }

    private String refusal(@Nullable Object value) {
        return "Expected `" + name(type) + "`, got `" + (value == null ? "null" : name(value.getClass())) + "`";
    }

    /** Without its package, as people write it. */
    private static String name(Class<?> type) {
        return type.getTypeName()
                .substring(
                        type.getPackageName().isEmpty()
                                ? 0
                                : type.getPackageName().length() + 1)
                .replace('$', '.');
    }
}
