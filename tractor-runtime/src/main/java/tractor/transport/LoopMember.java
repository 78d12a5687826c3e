package tractor.transport;

/** What ends with the I/O loop that serves it; called on the loop only. */
interface LoopMember {

    /** The loop wants to close: end soon. */
    void onLoopClosing();

    /** The loop ends now: release everything. */
    void onLoopClosed();
}
