package tractor.rules;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** The callee of the rules, and the third actor. */
@Actor
interface Duet {
    /** Plays its part in one rule. */
    @Context(pldSpec = Note.class)
    Note.Last play(CalleeContext<Note.First, Note.Up, Note.Down> ctx, Part part) throws Exception;

    /** Waits until the callee has come to the point at which somebody acts. */
    @Rpc
    void awaitThere(String rule) throws InterruptedException;

    /** Lets a callee that waits go on. */
    @Rpc
    void cue(String rule);

    /** Waits for the end of the callee's method, and tells how it ended. */
    @Rpc
    String awaitEnd(String rule) throws InterruptedException;

    /** Starts an actor of this kind, and waits until this call is cancelled. */
    @Rpc
    void host(String name) throws InterruptedException;

    /** Cancels another actor. */
    @Rpc
    void endActor(String name) throws InterruptedException;
}
