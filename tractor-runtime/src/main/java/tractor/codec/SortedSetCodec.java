package tractor.codec;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@link Codecs#sortedSet}. */
record SortedSetCodec<T extends Comparable<? super T>>(PayloadCodec<T> element) implements PayloadCodec<SortedSet<T>> {
    @Override
    public void write(WireWriter out, SortedSet<T> set) {
        out.writeArrayHeader(set.size());
        set.forEach(value -> element.write(out, value));
    }

    @Override
    public SortedSet<T> read(WireReader in) {
        SortedSet<T> set = new TreeSet<>();
        for (int left = in.readArrayHeader(); left > 0; left--) {
            set.add(element.read(in));
        }
        return Collections.unmodifiableSortedSet(set);
    }
}
