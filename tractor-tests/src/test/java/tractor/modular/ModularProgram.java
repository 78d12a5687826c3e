package tractor.modular;

import java.time.Duration;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.TimeLimits;

/** Prints the modules of the runtime, of its child and of its grandchild. */
final class ModularProgram {
    private ModularProgram() {}

    public static void main(String[] args) throws InterruptedException {
        Duration patience = Duration.ofMinutes(1);
        RootOptions options = RootOptions.defaults()
                .withPrivateRegistry()
                .withLimits(TimeLimits.DEFAULT.withCancelActor(patience).withTeardown(patience));
        Tractor.nursery(options, nursery -> {
            GreeterPortal child = nursery.startActor("child", GreeterPortal.serving(LiveGreeter.class));
            System.out.println(Tractor.class.getModule().getName() + " " + child.modules(1));
            nursery.cancel();
        });
    }
}
