package tractor.tree;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Sends and receives more than fits into memory. */
@Actor
interface Freight {
    /** Receives numbered boxes, and does nothing at all for a moment after every so many; fails when one is missing. */
    @Context(pldSpec = Cargo.class)
    Cargo.Arrived unload(CalleeContext<Cargo.Ready, Cargo.Box, Void> ctx, int pauseAfter, long pauseMillis)
            throws InterruptedException;

    /** As {@link #unload}, but takes no box before {@link #open} is called. */
    @Context(pldSpec = Cargo.class)
    Cargo.Arrived unloadWhenOpen(CalleeContext<Cargo.Ready, Cargo.Box, Void> ctx) throws InterruptedException;

    @Rpc
    void open();

    /** Ships so many boxes of so many bytes to another actor as fast as that takes them; returns how many arrived. */
    @Rpc
    long ship(String receiver, long boxes, int size, int pauseAfter, long pauseMillis) throws InterruptedException;

    @Rpc
    int echo(int value);
}
