package tractor.examples.sockets;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Tells where it is. */
@Actor
public interface Whereabouts {
    /** Where this actor listens, in the notation that every runtime of this wire understands. */
    @Rpc
    String multiaddr();

    /** The same of a child that lives only for this question. */
    @Rpc
    String multiaddrOfChild(String name) throws InterruptedException;
}
