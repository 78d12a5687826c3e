package tractor.channel;

import org.jspecify.annotations.Nullable;
import tractor.error.MsgTypeException;
import tractor.msg.Msg;
import tractor.transport.TransportClosedException;

/**
 * One side of a dialog, registered with its channel under the dialog's id. All methods but {@link #look} run on the channel's reader
 * thread: they settle state in memory and wake tasks, and neither block nor run user code.
 */
public interface DialogEnd {
    /** A message of this dialog. */
    void onMsg(Msg msg);

    /**
     * A message of this dialog could not be decoded, and the peer has been told: to this side the dialog has failed. What
     * still comes is to be ignored.
     */
    void onBroken(MsgTypeException reason);

    /** The channel is gone; nothing more will come. Called at most once. */
    void onLost(TransportClosedException reason);

    /** How it stands, for people, from any thread; null for a dialog of the runtime's own. */
    default @Nullable DialogSight look() {
        return null;
    }
}
