package tractor.tree;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Has things closed when its actor is over. */
@Actor
interface Keeper {
    /** Has a line written to the file at the actor's exit. */
    @Rpc
    void writeAtExit(String file, String line);

    /** Has something thrown at the actor's exit. */
    @Rpc
    void throwAtExit(String message);

    /** Ends the actor from within, and returns who is said to have asked for it. */
    @Rpc
    String cancelSoon() throws InterruptedException;
}
