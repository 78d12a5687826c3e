package tractor.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#list}. */
record ListCodec<T extends @Nullable Object>(PayloadCodec<T> element) implements PayloadCodec<List<T>> {
    /** Longer lists grow as their elements arrive, so that nested claims of a size do not add up. */
    static final int LARGEST_FIRST_CAPACITY = 1024;

    @Override
    public void write(WireWriter out, List<T> list) {
        out.writeArrayHeader(list.size());
        list.forEach(value -> element.write(out, value));
    }

    @Override
    public List<T> read(WireReader in) {
        int size = in.readArrayHeader();
        if (size == 0) {
            return Collections.emptyList();
        }
        List<T> list = new ArrayList<>(Math.min(size, LARGEST_FIRST_CAPACITY));
        for (int i = 0; i < size; i++) {
            list.add(element.read(in));
        }
        return Collections.unmodifiableList(list);
    }
}
