package tractor.tree;

import tractor.Tractor;

/** Calls somebody else, found by name, before it is there itself. */
final class Curious implements Born {
    private final boolean answered;

    Curious() throws InterruptedException {
        try (NodePortal sibling = Tractor.waitForActor("sibling", NodePortal.TYPE)) {
            answered = sibling.echo(5) == 5;
        }
    }

    @Override
    public boolean isBorn() {
        return answered;
    }
}
