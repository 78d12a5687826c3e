package tractor.task;

/** Something that waits to be called once and can be told not to. */
@FunctionalInterface
public interface Registration {
    /** The registration of something that has run already, or never will. */
    Registration NONE = () -> false;

    /**
     * Withdraws the callback; may be called from any thread and more than once.
     *
     * @return whether it was withdrawn before it began to run
     */
    boolean remove();
}
