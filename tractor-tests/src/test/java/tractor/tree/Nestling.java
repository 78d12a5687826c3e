package tractor.tree;

import tractor.Tractor;
import tractor.task.Promise;
import tractor.task.Tasks;

/** Reports that it is being constructed, to the port in its actor's name, and then never is. */
final class Nestling implements Born {
    Nestling() throws Exception {
        String name = Tractor.currentActor().name();
        int port = Integer.parseInt(name.substring(name.indexOf(' ') + 1));
        Tasks.blocking(
                () -> { // a virtual thread's socket would make the platform keep a selector
                    Births.report(port);
                    return true;
                });
        new Promise<Boolean>().await();
    }

    /** The name of one that is to report there. */
    static String reportingTo(Births births) {
        return "nestling " + births.port();
    }

    @Override
    public boolean isBorn() {
        throw new AssertionError("it never serves");
    }
}
