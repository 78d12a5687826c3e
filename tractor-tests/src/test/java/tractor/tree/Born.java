package tractor.tree;

import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** A service that is interesting for how it is constructed. */
@Actor
interface Born {
    @Rpc
    boolean isBorn();
}
