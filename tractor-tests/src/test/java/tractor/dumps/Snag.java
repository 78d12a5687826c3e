package tractor.dumps;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Hangs, in several ways. */
@Actor
interface Snag {
    /** Starts an actor of that name below this one and waits for it, as that one does for ever. */
    @Rpc
    void ask(String below) throws InterruptedException;

    /** Waits for an answer of that actor, which does not come. */
    @Rpc
    void meet(String other) throws InterruptedException;

    /** Does not answer. */
    @Rpc
    void never() throws InterruptedException;

    /** Computes until it is cancelled. */
    @Rpc
    void spin();

    /** Opens its stream and takes nothing from it. */
    @Context(pldSpec = {String.class, Long.class})
    void ignore(CalleeContext<String, Long, Long> ctx) throws InterruptedException;
}
