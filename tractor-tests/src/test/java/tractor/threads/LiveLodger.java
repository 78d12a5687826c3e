package tractor.threads;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.RuntimeFailureException;
import tractor.task.Promise;
import tractor.task.Tasks;

public final class LiveLodger implements Lodger {
    private static int count;

    private final Promise<Boolean> staying = new Promise<>();

    @Override
    public int count() {
        return ++count;
    }

    @Override
    public List<String> loaders() {
        return List.of(name(LiveLodger.class.getClassLoader()), name(Tractor.class.getClassLoader()), contextLoader());
    }

    @Override
    public List<String> loadersElsewhere() throws InterruptedException {
        String task = Tasks.callInNursery(
                tasks -> tasks.start(LiveLodger::contextLoader).join());
        return List.of(elsewhere(LiveLodger::contextLoader), task);
    }

    private static String elsewhere(Callable<String> work) throws InterruptedException {
        try {
            return Tasks.blocking(work);
        } catch (InterruptedException interrupt) {
            throw interrupt;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String contextLoader() {
        return name(Thread.currentThread().getContextClassLoader());
    }

    private static String name(ClassLoader loader) {
        return String.valueOf(loader.getName());
    }

    @Override
    public String name() {
        return Tractor.currentActor().name();
    }

    @Override
    public String nameElsewhere() throws InterruptedException {
        return elsewhere(this::name);
    }

    @Override
    public String openRoot() throws InterruptedException {
        try {
            Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> {});
            return "opened";
        } catch (RuntimeFailureException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public List<Long> pidsBelow() throws InterruptedException {
        return Tractor.callInNursery(nursery -> {
            LodgerPortal thread = nursery.startActor(
                    "thread", LodgerPortal.serving(LiveLodger.class).withStartMethod("thread"));
            LodgerPortal process = nursery.startActor(
                    "process", LodgerPortal.serving(LiveLodger.class).withStartMethod("process"));
            List<Long> pids = List.of(thread.pid(), process.pid());
            nursery.cancel();
            return pids;
        });
    }

    @Override
    public String nameOf(String actor) throws InterruptedException {
        try (LodgerPortal other = Tractor.findActor(actor, LodgerPortal.TYPE).orElseThrow()) {
            return other.name();
        }
    }

    @Override
    public boolean ownsItsClasses() {
        ClassLoader loader = LodgerPortal.class.getClassLoader();
        return loader.equals(LiveLodger.class.getClassLoader()) && !loader.equals(ClassLoader.getSystemClassLoader());
    }

    @Override
    public void awaitStay() throws InterruptedException {
        staying.await();
    }

    @Override
    public void stay(String key) {
        staying.complete(true);
        while (System.getProperty(key) == null) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted(); // deaf to it
        }
    }

    @Override
    public void stayAtExit(String key) {
        Tractor.currentActor().onExit(() -> stay(key));
    }

    @Override
    public void leaveTrace(String key) {
        System.getProperties().put(key, new WeakReference<>(LiveLodger.class.getClassLoader()));
    }
}
