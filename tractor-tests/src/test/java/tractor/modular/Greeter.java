package tractor.modular;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Names the modules that it finds itself in. */
@Actor
interface Greeter {
    /** The name of the module of its own class, or {@code null}, and that of its child, and so on for so many generations. */
    @Rpc
    String modules(int generations) throws InterruptedException;
}
