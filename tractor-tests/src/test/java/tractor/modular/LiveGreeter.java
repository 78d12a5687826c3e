package tractor.modular;

import tractor.Tractor;

/** Starts its children by the method by which it was started. */
final class LiveGreeter implements Greeter {
    @Override
    public String modules(int generations) throws InterruptedException {
        String own = String.valueOf(LiveGreeter.class.getModule().getName());
        if (generations == 0) {
            return own;
        }
        return Tractor.callInNursery(nursery -> {
            String below = nursery.startActor("below", GreeterPortal.serving(LiveGreeter.class))
                    .modules(generations - 1);
            nursery.cancel();
            return own + " " + below;
        });
    }
}
