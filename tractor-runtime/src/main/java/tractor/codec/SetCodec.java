package tractor.codec;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#set}. */
record SetCodec<T extends @Nullable Object>(PayloadCodec<T> element) implements PayloadCodec<Set<T>> {
    @Override
    public void write(WireWriter out, Set<T> set) {
        out.writeArrayHeader(set.size());
        set.forEach(value -> element.write(out, value));
    }

    @Override
    public Set<T> read(WireReader in) {
        int from = in.position();
        int size = in.readArrayHeader();
        if (size == 0) {
            return Collections.emptySet();
        }
        Set<T> set = new LinkedHashSet<>();
        Collisions collisions = Collisions.among(in, from, size);
        for (int left = size; left > 0; left--) {
            collisions.beforeKey();
            T value = element.read(in);
            collisions.add(value);
            set.add(value);
        }
        return Collections.unmodifiableSet(set);
    }
}
