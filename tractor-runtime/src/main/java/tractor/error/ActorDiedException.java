package tractor.error;

import tractor.msg.Uid;

/**
 * A child's process ended though nobody had asked it to: it was killed, it crashed, its code called exit, with whatever
 * code, or the link with it broke.
 */
public final class ActorDiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SIGNALLED = 128;

    private final transient Uid actor;
    private final int exitCode;

    /**
     * @param lastWords the end of what it wrote to its standard error, may be empty
     */
    public ActorDiedException(Uid actor, int exitCode, String lastWords) {
        super("actor " + actor + " died with exit code " + exitCode
                + (exitCode > SIGNALLED ? " (signal " + (exitCode - SIGNALLED) + ")" : "")
                + (exitCode == 0 ? " (nobody had asked it to end: its code called exit, or its link broke)" : "")
                + (lastWords.isEmpty()
                        ? ""
                        : "; its last words:\n" + lastWords.indent(4).stripTrailing()));
        this.actor = actor;
        this.exitCode = exitCode;
    }

    /** The actor whose process is gone. */
    public Uid actor() {
        return actor;
    }

    /** How its process ended: the exit code, or 128 and the number of the signal that ended it. */
    public int exitCode() {
        return exitCode;
    }
}
