package tractor.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** {@link Codecs#array}. */
record ArrayCodec<T>(PayloadCodec<T> element, IntFunction<T[]> newArray) implements PayloadCodec<T[]> {
    @Override
    public void write(WireWriter out, T[] array) {
        out.writeArrayHeader(array.length);
        for (T value : array) {
            element.write(out, value);
        }
    }

    @Override
    public T[] read(WireReader in) {
        int size = in.readArrayHeader();
        List<T> list = new ArrayList<>(Math.min(size, ListCodec.LARGEST_FIRST_CAPACITY));
        for (int i = 0; i < size; i++) {
            list.add(element.read(in));
        }
        return list.toArray(newArray);
    }
}
