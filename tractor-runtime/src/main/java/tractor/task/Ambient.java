package tractor.task;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What the current thread is about: its innermost cancel scope, the name of its task, and two opaque things: an owner,
 * which the actor runtime sets to the running actor, and a dialog, which it sets to the context whose method or body
 * runs. This is the only class that touches a {@link ScopedValue}. Bare virtual
 * threads inherit none, so a nursery captures the ambient where it is opened and binds it again for each of its tasks,
 * whichever thread started them.
 */
public final class Ambient {
    private static final ScopedValue<Ambient> CURRENT = ScopedValue.newInstance();
    private static final Ambient NOTHING = new Ambient(null, null, null, null);

    private final @Nullable CancelScope scope;
    private final @Nullable String taskName;
    private final @Nullable Object owner;
    private final @Nullable Object dialog;

    private Ambient(
            @Nullable CancelScope scope, @Nullable String taskName, @Nullable Object owner, @Nullable Object dialog) {
        this.scope = scope;
        this.taskName = taskName;
        this.owner = owner;
        this.dialog = dialog;
    }

    /** A body that returns a value. */
    @FunctionalInterface
    public interface Body<T extends @Nullable Object, X extends Exception> {
        T call() throws X, InterruptedException;
    }

    /** Runs the body with that owner, on the current thread and in the current scope. Throws what the body throws. */
    public static <T extends @Nullable Object, X extends Exception> T callWithOwner(Object owner, Body<T, X> body)
            throws X, InterruptedException {
        Objects.requireNonNull(owner, "owner");
        Ambient now = current();
        return new Ambient(now.scope, now.taskName, owner, null).calling(body);
    }

    /** Runs the body within that dialog, on the current thread and in the current scope. Throws what the body throws. */
    public static <T extends @Nullable Object, X extends Exception> T callWithDialog(Object dialog, Body<T, X> body)
            throws X, InterruptedException {
        Objects.requireNonNull(dialog, "dialog");
        Ambient now = current();
        return new Ambient(now.scope, now.taskName, now.owner, dialog).calling(body);
    }

    /** The innermost owner, or null where none was set. */
    public static @Nullable Object owner() {
        return current().owner;
    }

    /** The innermost dialog, or null where none was set. */
    public static @Nullable Object dialog() {
        return current().dialog;
    }

    /** The name of the task that runs the current thread, or null outside of tasks. */
    public static @Nullable String taskName() {
        return current().taskName;
    }

    static Ambient current() {
        return CURRENT.orElse(NOTHING);
    }

    @Nullable
    CancelScope scope() {
        return scope;
    }

    Ambient within(CancelScope inner) {
        return new Ambient(inner, taskName, owner, dialog);
    }

    Ambient task(String name, CancelScope inner) {
        return new Ambient(inner, name, owner, dialog);
    }

    private <T extends @Nullable Object, X extends Exception> T calling(Body<T, X> body)
            throws X, InterruptedException {
        try {
            return call(body::call);
        } catch (Exception failure) {
            throw Failures.<X>raise(failure);
        }
    }

    <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
        return ScopedValue.where(CURRENT, this).call(body::call);
    }
}
