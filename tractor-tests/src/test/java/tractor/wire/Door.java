package tractor.wire;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** What a root serves. */
@Actor(namespace = "door")
interface Door {
    @Rpc
    String knock(String who);
}
