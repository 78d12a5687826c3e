package tractor.launch;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** An actor that leaves things behind in its JVM that run when it ends, or that do not end. */
@Actor
interface Departing {
    /** Has a line printed by a shutdown hook, after the one of a callback of the actor's. */
    @Rpc
    void printAtTheEnd(String callback, String hook);

    /** Starts a thread that is no daemon and never ends. */
    @Rpc
    void startAThread();
}
