package tractor.payloads;

/** Knows who constructed it, whatever it was told. */
public record Seen(String by) {
    public Seen {
        by = here();
    }

    /** The thread that runs this: a task, or one with a name. */
    static String here() {
        Thread thread = Thread.currentThread();
        return thread.isVirtual() ? "a task" : thread.getName();
    }
}
