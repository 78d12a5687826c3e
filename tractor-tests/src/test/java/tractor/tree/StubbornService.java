package tractor.tree;

import java.util.concurrent.CountDownLatch;
import tractor.context.CalleeContext;

final class StubbornService implements Stubborn {
    private volatile long count;

    @Override
    public Sign.Over swallow(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException {
        ctx.started(new Sign.Ready(ProcessHandle.current().pid()));
        waitForEver();
        return new Sign.Over();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only keeps the loop alive
    public Sign.Over spin(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException {
        ctx.started(new Sign.Ready(ProcessHandle.current().pid()));
        while (count >= 0) {
            count++;
        }
        return new Sign.Over();
    }

    @Override
    public Sign.Over surviveTermination(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(StubbornService::waitForEver));
        return swallow(ctx);
    }

    private static void waitForEver() {
        CountDownLatch never = new CountDownLatch(1);
        boolean over = false;
        while (!over) {
            over = awaitOrSwallow(never);
        }
    }

    private static boolean awaitOrSwallow(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException swallowed) {
            return false;
        }
    }
}
