package tractor.faults;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** An actor of the tree, which starts the next one and does to it what was done to itself; the last one stands still. */
@Actor
interface Part {
    @Rpc
    void call(int below) throws InterruptedException;

    @Context(pldSpec = Beat.class)
    Beat.Over stream(CalleeContext<Beat.Ready, Void, Beat.Tick> ctx, int below) throws InterruptedException;
}
