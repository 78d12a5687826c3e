package tractor.launch;

import java.util.concurrent.locks.LockSupport;
import tractor.Tractor;

/** Does what it says. */
final class LiveDeparting implements Departing {
    @Override
    public void printAtTheEnd(String callback, String hook) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(hook)));
        Tractor.currentActor().onExit(() -> System.out.println(callback));
    }

    @Override
    public void startAThread() {
        Thread thread = new Thread(() -> {
            while (true) {
                LockSupport.park();
            }
        });
        thread.setDaemon(false);
        thread.start();
    }
}
