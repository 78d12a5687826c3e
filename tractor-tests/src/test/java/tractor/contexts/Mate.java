package tractor.contexts;

import java.util.List;
import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Does what it is told, or has the next one on the path do it. */
@Actor
interface Mate {
    @Context(pldSpec = Word.class)
    Word.Last open(CalleeContext<Word.First, Word.Up, Word.Down> ctx, List<String> path, Task task)
            throws Refused, InterruptedException;

    @Rpc
    String call(List<String> path, Task task) throws Refused, InterruptedException;

    /** Numbers for ever. */
    @Rpc
    Stream<Integer> count();

    /** Calls another actor, and hangs up while its task runs. */
    @Rpc
    void abandon(String actor, Task task) throws InterruptedException;

    /** Starts an actor of this kind, and waits until this call is cancelled, or that actor dies. */
    @Rpc
    void host(String name) throws InterruptedException;

    @Rpc
    void halt();

    @Rpc
    int running();

    @Rpc
    void awaitRunning(int tasks) throws InterruptedException;
}
