package tractor.codec;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#list}. */
record ListCodec<T extends @Nullable Object>(PayloadCodec<T> element) implements PayloadCodec<List<T>> {
    /** Longer lists grow as their elements arrive, so that nested claims of a size do not add up. */
    static final int LARGEST_FIRST_CAPACITY = 1024;

    @Override
    @SuppressWarnings("NullAway") // elements are null only where their codec takes null
    public void write(WireWriter out, List<T> list) {
        out.writeArrayHeader(list.size());
        if (list instanceof RandomAccess) {
            for (int i = 0; i < list.size(); i++) {
                element.write(out, list.get(i));
            }
        } else {
            for (T value : list) {
                element.write(out, value);
            }
        }
    }

    @Override
    public List<T> read(WireReader in) {
        int size = in.readArrayHeader();
        if (size == 0) {
            return Collections.emptyList();
        }
        @Nullable Object[] values = new @Nullable Object[Math.min(size, LARGEST_FIRST_CAPACITY)];
        for (int i = 0; i < size; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, Math.min(size, i * 2));
            }
            values[i] = element.read(in);
        }
        return new FixedList<>(values);
    }
}
