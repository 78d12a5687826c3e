package tractor.transport;

import java.nio.channels.SelectionKey;

/** A member whose channel the loop's selector watches: attached to its selection key, called on the loop only. */
interface SelectedMember extends LoopMember {

    /** The key's channel is ready. */
    void onReady(SelectionKey key);

    /** {@link #onReady} threw: end this member, and only this one. */
    void onFailure(Throwable failure);
}
