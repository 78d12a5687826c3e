package tractor.rpc;

import tractor.channel.DialogEnd;
import tractor.msg.Uid;

/** A served dialog that its caller may cancel by {@code self:_cancel_task}. */
@SuppressWarnings("exports")
public interface CancellableDialog extends DialogEnd {
    /**
     * Cancels it in the name of {@code canceller}. Neither blocks nor runs user code.
     *
     * @param whenOver run once, when the dialog has sent its last message; at once when it has already
     */
    void cancel(Uid canceller, Runnable whenOver);
}
