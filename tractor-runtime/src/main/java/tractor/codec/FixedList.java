package tractor.codec;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable list of the elements of an array, which nobody else has. */
final class FixedList<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {
    private final @Nullable Object[] elements;

    /** The elements must be of the type {@code T}. */
    FixedList(@Nullable Object[] elements) {
        this.elements = elements;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as the constructor was promised
    public T get(int index) {
        return (T) elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }
}
