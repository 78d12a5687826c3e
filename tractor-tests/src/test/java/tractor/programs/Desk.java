package tractor.programs;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** What every program serves. */
@Actor(namespace = "desk")
interface Desk {
    @Rpc
    String greet(String who);
}
