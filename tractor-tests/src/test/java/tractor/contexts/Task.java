package tractor.contexts;

/** What a mate is told to do. */
enum Task {
    RETURN,
    FAIL,
    REFUSE,
    /** Refuses in a task of its own, whose nursery cannot declare that. */
    REFUSE_IN_A_TASK,
    FAIL_BEFORE_STARTED,
    HOLD,
    HOLD_BEFORE_STARTED,
    FAIL_IN_CLEAN_UP,
    SWALLOW_THE_CANCELLATION,
    /** Sends back every item, and cancels itself upon a negative one. */
    ECHO,
    /** Sends numbers for ever. */
    COUNT,
    /** Tells which context a helper sees, that knows nothing of it. */
    TELL_THE_CONTEXT
}
