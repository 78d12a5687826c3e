package tractor.faults;

/** What the tree is doing when the fault strikes. */
enum Phase {
    /** The child's service is being constructed, and everybody above waits for it. */
    BOOT,
    /** Everybody calls the one below, and the call in the child does not return. */
    CALL,
    /** As in a call, through contexts whose streams are open, and have carried an item from the child up to the root. */
    STREAM,
    /** The root's nursery was cancelled in a call, and the child's task is in its clean-up. */
    CANCELLING
}
