package tractor.tree;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** An actor that can be told to live, to grow children, and to end in every way there is. */
@Actor
interface Node {
    @Rpc
    String name();

    @Rpc
    long pid();

    @Rpc
    int echo(int value);

    /** Where it listens. */
    @Rpc
    String listensAt();

    /** Where a child of that name listens; it has ended when this returns. */
    @Rpc
    String listensAtBelow(String child) throws InterruptedException;

    /** Finds another actor and has it echo the value. */
    @Rpc
    int echoAt(String actor, int value) throws InterruptedException;

    /** The process id of another actor as seen from here, and 1 if the kernel says so. */
    @Rpc
    List<Long> processOf(String actor) throws InterruptedException;

    /** Runs until it is cancelled. */
    @Rpc
    void block() throws InterruptedException;

    /** How many {@link #block} run. */
    @Rpc
    int blocked();

    /** Waits until so many {@link #block} run. */
    @Rpc
    void awaitBlocked(int tasks) throws InterruptedException;

    /** How many dialogs the connection with the root has open, as seen from here. */
    @Rpc
    int dialogsWithRoot() throws InterruptedException;

    @Rpc
    void crash(String message);

    /** Starts so many generations of children; the last of them crashes. */
    @Rpc
    void crashBelow(int generations, String message) throws InterruptedException;

    /** Starts so many generations of children, one each, and blocks in all of them. */
    @Rpc
    void holdBelow(int generations) throws InterruptedException;

    /** The names of so many generations, the youngest first; they have ended when this returns. */
    @Rpc
    List<String> namesBelow(int generations) throws InterruptedException;

    /** Starts a child named {@code below}, and tells what the logbook of this process says of that. */
    @Rpc
    String logbookBelow() throws InterruptedException;

    /** Starts a child whose constructor does not return. */
    @Rpc
    void startHatchling() throws InterruptedException;

    /** Finds another actor and blocks there. */
    @Rpc
    void blockAt(String actor) throws InterruptedException;

    @Rpc
    void halt(int code, String lastWords);

    @Rpc
    void exit(int code);

    /** Exits on a thread of its own, perhaps after the answer. */
    @Rpc
    void exitSoon(int code);

    @Rpc
    String environment(String name);

    @Rpc
    String property(String name);

    @Rpc
    String directory();

    /** Counts so many steps without any lock, together with all others that do; returns where the count stands. */
    @Rpc
    int count(int steps);
}
