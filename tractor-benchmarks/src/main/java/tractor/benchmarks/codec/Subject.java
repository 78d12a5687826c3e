package tractor.benchmarks.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One library's way with one kind of payload, in its fastest form: whatever can be kept from one value to the next is
 * kept. For one thread.
 *
 * @param <N> the library's own form of the values
 */
abstract class Subject<N> {
    private final List<?> values;
    private final List<N> own = new ArrayList<>();
    private final List<byte[]> encoded = new ArrayList<>();
    private int next;

    Subject(List<?> values) {
        this.values = values;
    }

    /** Encodes into a buffer that is kept, and returns the length. */
    abstract int write(N value) throws IOException;

    /** A copy of what was written last. */
    abstract byte[] written();

    abstract N read(byte[] bytes) throws IOException;

    /** The library's form of a value that it is to encode. */
    abstract N own(Object value);

    /** What was read, as it was before it took the library's form. */
    abstract Object value(N own);

    /**
     * Encodes every value once, to have something to decode, and checks that the same comes back.
     *
     * @throws IllegalStateException when it does not
     */
    final void prepare() throws IOException {
        for (Object value : values) {
            N form = own(value);
            int length = write(form);
            byte[] bytes = written();
            if (length != bytes.length || !value.equals(value(read(bytes)))) {
                throw new IllegalStateException(value + " comes back as " + value(read(bytes)));
            }
            own.add(form);
            encoded.add(bytes);
        }
    }

    /** How many bytes the values take together. */
    final int size() {
        return encoded.stream().mapToInt(bytes -> bytes.length).sum();
    }

    final int encodeNext() throws IOException {
        return write(own.get(step()));
    }

    final N decodeNext() throws IOException {
        return read(encoded.get(step()));
    }

    private int step() {
        int at = next;
        next = at + 1 == values.size() ? 0 : at + 1;
        return at;
    }
}
