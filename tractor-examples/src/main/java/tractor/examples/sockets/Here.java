package tractor.examples.sockets;

import tractor.Tractor;

public final class Here implements Whereabouts {
    @Override
    public String multiaddr() {
        return Tractor.currentActor().acceptAddress().toMultiaddr().toString();
    }

    @Override
    public String multiaddrOfChild(String name) throws InterruptedException {
        return Tractor.callInNursery(
                nursery -> nursery.runInActor(name, WhereaboutsPortal.serving(Here.class), WhereaboutsPortal::multiaddr)
                        .join());
    }
}
