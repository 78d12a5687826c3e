package tractor.tree;

import tractor.task.Promise;

/** Reports that it is being constructed, and then never is. */
final class Hatchling implements Born {
    Hatchling() throws InterruptedException {
        Births.report();
        new Promise<Boolean>().await();
    }

    @Override
    public boolean isBorn() {
        throw new AssertionError("it never serves");
    }
}
