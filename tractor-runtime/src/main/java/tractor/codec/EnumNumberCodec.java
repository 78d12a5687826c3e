package tractor.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** {@link Codecs#enumByNumber}. */
final class EnumNumberCodec<E extends Enum<E>> implements PayloadCodec<E> {
    private final long[] numbers;
    private final Map<Long, E> constants = new HashMap<>();

    EnumNumberCodec(Class<E> type, ToLongFunction<E> number) {
        E[] all = type.getEnumConstants();
        numbers = Arrays.stream(all).mapToLong(number).toArray();
        EnumValues.checkDistinct(type, Arrays.stream(numbers).boxed());
        for (int i = 0; i < all.length; i++) {
            constants.put(numbers[i], all[i]);
        }
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // an index into the numbers, which travel instead
    public void write(WireWriter out, E value) {
        out.writeLong(numbers[value.ordinal()]);
    }

    @Override
    public E read(WireReader in) {
        int from = in.position();
        long number = in.readLong();
        E constant = constants.get(number);
        if (constant == null) {
            throw in.invalid("Invalid enum value " + number, from);
        }
        return constant;
    }
}
