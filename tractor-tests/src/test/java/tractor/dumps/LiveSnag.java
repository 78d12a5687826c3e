package tractor.dumps;

import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.task.Mailbox;

/** Each way to hang has a line of its own. */
final class LiveSnag implements Snag {
    private final Mailbox<String> nothing = new Mailbox<>(1);

    @Override
    public void ask(String below) throws InterruptedException {
        Tractor.nursery(nursery ->
                nursery.startActor(below, SnagPortal.serving(LiveSnag.class)).never());
    }

    @Override
    public void meet(String other) throws InterruptedException {
        try (SnagPortal found = Tractor.waitForActor(other, SnagPortal.TYPE)) {
            found.never();
        }
    }

    @Override
    public void never() throws InterruptedException {
        nothing.take();
    }

    @Override
    public void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void ignore(CalleeContext<String, Long, Long> ctx) throws InterruptedException {
        ctx.started("not listening");
        try (MsgStream<Long, Long> _ = ctx.openStream()) {
            nothing.take();
        }
    }
}
