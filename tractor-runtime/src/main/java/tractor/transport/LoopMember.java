package tractor.transport;

import java.nio.channels.SelectionKey;

/** What the I/O loop serves: attached to a selection key, called on the loop only. */
interface LoopMember {

    /** The key's channel is ready. */
    void onReady(SelectionKey key);

    /** {@link #onReady} threw: end this member, and only this one. */
    void onFailure(Throwable failure);

    /** The loop wants to close: end soon. */
    void onLoopClosing();

    /** The loop ends now: release everything. */
    void onLoopClosed();
}
