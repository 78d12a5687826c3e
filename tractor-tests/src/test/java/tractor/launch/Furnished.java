package tractor.launch;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** An actor that tells with what it was started. */
@Actor
interface Furnished {
    /** Prints a line to standard output and another one to standard error. */
    @Rpc
    void say(String output, String error);

    /** Ends at once, with that code. */
    @Rpc
    void halt(int code);

    /** The value of a system property, or {@code null}. */
    @Rpc
    String property(String name);

    /** The options of its JVM. */
    @Rpc
    List<String> options();

    /** The name of its process as the system shows it. */
    @Rpc
    String title();

    @Rpc
    long pid();

    /** Whether its process has a file of that kind in its memory. */
    @Rpc
    boolean hasMapped(String suffix);

    /** The runtime variables that it has, as {@code name=value}, then its child's, and so on for so many generations. */
    @Rpc
    List<String> variables(int generations) throws InterruptedException;

    /** Starts a child of its own and returns what that says to {@link #property}. */
    @Rpc
    String propertyBelow(String name) throws InterruptedException;

    /** Starts a child of its own, which prints {@code up}, and waits for its end. */
    @Rpc
    void holdBelow() throws InterruptedException;
}
