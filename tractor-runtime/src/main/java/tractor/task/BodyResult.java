package tractor.task;

import org.jspecify.annotations.Nullable;

/**
 * What a body returned, if it did: for scopes that absorb the cancellation of a body which then has no value. Filled and
 * read by the thread that runs the body.
 */
public final class BodyResult<T extends @Nullable Object> {
    private @Nullable T value;
    private boolean returned;

    /** The body has not returned. */
    public BodyResult() {}

    /** The body has returned. */
    public void set(T result) {
        value = result;
        returned = true;
    }

    /** Whether the body has returned. */
    public boolean returned() {
        return returned;
    }

    /**
     * The body's value.
     *
     * @throws IllegalStateException when it was cut short
     */
    @SuppressWarnings("NullAway") // value holds a T once the body has returned
    public T get() {
        if (!returned) {
            throw new IllegalStateException("the body was cut short and has no value");
        }
        return value;
    }
}
