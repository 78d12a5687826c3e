package tractor.programs;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Waits for somebody who does not come. */
@Actor
interface Loiterers {
    /** Has so many tasks wait for an actor of that name until they are dispersed; returns how many were cancelled. */
    @Rpc
    int loiter(String name, int tasks) throws InterruptedException;

    /** Cancels those who wait. */
    @Rpc
    void disperse();

    /** How many sockets and pipes the process has open. */
    @Rpc
    int descriptors();
}
