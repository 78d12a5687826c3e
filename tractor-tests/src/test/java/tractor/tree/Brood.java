package tractor.tree;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** A parent of several children, and a party to what others do to each other. */
@Actor
interface Brood {
    /**
     * Grows so many generations. In the youngest, one of two run-once children fails at once, and the other one when it
     * is cancelled for that.
     */
    @Rpc
    void failTogether(int generations) throws InterruptedException;

    /** Starts a child that computes for ever, and says which process that is. */
    @Context(pldSpec = Sign.class)
    Sign.Over spinBelow(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException;

    /** Waits until it is cancelled, and then fails. */
    @Rpc
    void failWhenCancelled() throws InterruptedException;

    /** Waits until so many do that. */
    @Rpc
    void awaitFailingWhenCancelled(int tasks) throws InterruptedException;

    /** Calls that of another actor. */
    @Rpc
    void haveFailWhenCancelled(String actor) throws InterruptedException;

    /** Writes so much to its standard error, without a line break. */
    @Rpc
    void flood(int length);

    /** Holds a context with another actor until that ends, and returns who is said to have cancelled it. */
    @Rpc
    String hold(String actor) throws InterruptedException;

    /** Starts that actor as its own child, and does as {@link #hold}; the child has ended when this returns. */
    @Rpc
    String startAndHold(String actor) throws InterruptedException;

    /** Cancels another actor. */
    @Rpc
    boolean cancel(String actor) throws InterruptedException;

    /** Says that it has started only when its own child has, which fails before that. */
    @Context(pldSpec = Sign.class)
    Sign.Over failBeforeStarted(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException;

    /** Nests so many nurseries, with a child each, and returns the children's names when they have all ended. */
    @Rpc
    List<String> nest(int nurseries) throws InterruptedException;
}
