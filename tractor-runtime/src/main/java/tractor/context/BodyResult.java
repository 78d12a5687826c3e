package tractor.context;

import org.jspecify.annotations.Nullable;

/** What a body returned, if it did. */
final class BodyResult<T extends @Nullable Object> {
    private @Nullable T value;
    private boolean returned;

    void set(T result) {
        value = result;
        returned = true;
    }

    boolean returned() {
        return returned;
    }

    @SuppressWarnings("NullAway") // value holds a T once the body has returned
    T get() {
        if (!returned) {
            throw new IllegalStateException("the body was cancelled and has no result");
        }
        return value;
    }
}
