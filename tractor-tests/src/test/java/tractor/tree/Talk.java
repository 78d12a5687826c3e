package tractor.tree;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Dialogs of every kind, in every kind of trouble. */
@Actor
interface Talk {
    @Rpc
    int plus(int a, int b);

    @Rpc
    Stream<Integer> count(int upTo);

    @Rpc
    Stream<Integer> countAndFail(int upTo) throws Refusal;

    @Rpc
    Stream<Integer> refuseToCount() throws Refusal;

    @Rpc
    Stream<byte[]> chunks(int number, int size);

    /** Answers every {@link Line.Say}; the result tells how many there were. */
    @Context(pldSpec = Line.class)
    Line.Bye converse(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, String name) throws Exception;

    /** Sends so many items without being asked, and then returns. */
    @Context(pldSpec = Line.class)
    Line.Bye tell(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, int items) throws Exception;

    /** Takes what comes, and says nothing. */
    @Context(pldSpec = Line.class)
    Line.Bye listen(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx) throws Exception;

    /** Starts, and then waits until it is cancelled. */
    @Context(pldSpec = Line.class)
    Line.Bye linger(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx) throws Exception;

    /** Breaks the rules, or off, in the way that is named. */
    @Context(pldSpec = Line.class)
    Line.Bye misbehave(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, String how) throws Exception;

    @Context(pldSpec = Line.class)
    void silent(CalleeContext<Line.Hello, Void, Void> ctx) throws Refusal, InterruptedException;

    /** How many contexts run, this one's own task not counted. */
    @Rpc
    int running();

    @Rpc
    void awaitRunning(int tasks) throws InterruptedException;
}
