package tractor.threads;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** An actor that tells what it lives in, and can be told to stay. */
@Actor
public interface Lodger {
    /** Counts in a static field. */
    @Rpc
    int count();

    /** Names of loaders: of this service's class, of the runtime's, and of the task's context. */
    @Rpc
    List<String> loaders();

    /** The same of the context in {@code Tasks.blocking}, and in a task of its own. */
    @Rpc
    List<String> loadersElsewhere() throws InterruptedException;

    @Rpc
    String name();

    /** The name of the current actor as seen from {@code Tasks.blocking}. */
    @Rpc
    String nameElsewhere() throws InterruptedException;

    /** What comes of opening a root in here. */
    @Rpc
    String openRoot() throws InterruptedException;

    @Rpc
    long pid();

    /** The process ids of a thread of this process's and of a process, both started here. */
    @Rpc
    List<Long> pidsBelow() throws InterruptedException;

    /** Finds another actor, and tells its name by asking it. */
    @Rpc
    String nameOf(String actor) throws InterruptedException;

    /** Whether the classes of the program are other ones here than those of its process. */
    @Rpc
    boolean ownsItsClasses();

    /** Does not end before the system property {@code key} is set, whatever it is told. */
    @Rpc
    void stay(String key);

    /** Waits until {@link #stay} runs. */
    @Rpc
    void awaitStay() throws InterruptedException;

    /** Has the actor's end wait until the system property {@code key} is set. */
    @Rpc
    void stayAtExit(String key);

    /** Leaves a weak reference to its class loader among the system properties, under that key. */
    @Rpc
    void leaveTrace(String key);
}
