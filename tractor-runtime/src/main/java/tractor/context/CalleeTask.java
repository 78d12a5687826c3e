package tractor.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.msg.Uid;
import tractor.task.Ambient;
import tractor.task.CancelScope;

/** The task that serves a context, as its context sees it; implemented by the RPC loop. */
public interface CalleeTask {
    /** The id of the dialog that it serves. */
    String cid();

    /** The id of the dialog that the current task serves, or works for in a context that was opened there; null if none. */
    static @Nullable String currentCid() {
        Object dialog = Ambient.dialog(); // no switch: one over types is linked at run time, by a child's first call
        if (dialog instanceof CalleeTask task) {
            return task.cid();
        }
        return dialog instanceof TaskContext<?, ?> body ? body.dialog.within() : null;
    }

    /** The scope in which the service's method runs. */
    CancelScope scope();

    /** Cancels the task in the name of {@code canceller}; the first to ask is remembered. Never blocks. */
    void cancelInTheNameOf(Uid canceller);

    /** The actor that has asked for the task's end; empty when none has, and when its dialog failed or was lost. */
    Optional<Uid> canceller();

    /** The context that it serves; null for a plain call, and before a call is accepted. */
    @Nullable
    CalleeContext<?, ?, ?> context();
}
