package tractor.faults;

/** Whom the fault strikes. */
enum Victim {
    /** The lowest actor. */
    CHILD,
    /** The child's parent, where that is not the root. */
    PARENT,
    ROOT
}
