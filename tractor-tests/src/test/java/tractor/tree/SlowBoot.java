package tractor.tree;

import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Address;
import tractor.task.Promise;
import tractor.transport.TransportProtocol;

/** A program whose root is still constructing its service, as long as nobody ends it. */
final class SlowBoot {
    /** What it prints when it listens, and is not up yet. */
    static final String BOOTING = "booting";

    private SlowBoot() {}

    static final class Slow implements Born {
        Slow() throws InterruptedException {
            Tractor.currentActor().onExit(() -> System.out.println("root closed"));
            System.out.println(BOOTING);
            new Promise<Boolean>().await();
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        RootOptions options = RootOptions.defaults()
                .withTransport(TransportProtocol.UDS)
                .withRegistry(Address.parse(args[0]))
                .serving(BornPortal.serving(Slow.class));
        if (args[1].equals("as a daemon")) {
            Tractor.runDaemon(options);
        } else {
            Tractor.root(options, root -> {
                throw new AssertionError("it was to end before it was up");
            });
        }
    }
}
