package tractor.tree;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.context.CalleeContext;

/** Tasks that do not end when they are asked to. Contexts, since those tell when they have begun. */
@Actor
interface Stubborn {
    /** Swallows every interrupt. */
    @Context(pldSpec = Sign.class)
    Sign.Over swallow(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException;

    /** Computes for ever, and so keeps the actor's only carrier. */
    @Context(pldSpec = Sign.class)
    Sign.Over spin(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException;

    /** Swallows every interrupt in a process that survives SIGTERM as well. */
    @Context(pldSpec = Sign.class)
    Sign.Over surviveTermination(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException;
}
