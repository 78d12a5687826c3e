package tractor.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tractor.Tractor;
import tractor.task.TaskCancelledException;
import tractor.task.TaskNursery;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;

/** Each of its tasks is in {@link Tractor#waitForActor}. */
final class LiveLoiterers implements Loiterers {
    private @Nullable TaskNursery here;

    @Override
    public int loiter(String name, int tasks) throws InterruptedException {
        AtomicInteger cancelled = new AtomicInteger();
        Tasks.nursery("loiterers", nursery -> {
            here = nursery;
            for (int i = 0; i < tasks; i++) {
                nursery.start(() -> {
                    try (LoiterersPortal nobody = Tractor.waitForActor(name, LoiterersPortal.TYPE)) {
                        throw new AssertionError("found " + nobody);
                    } catch (TaskCancelledException dispersed) {
                        cancelled.incrementAndGet();
                        throw dispersed;
                    }
                });
            }
        });
        return cancelled.get();
    }

    @Override
    public void disperse() {
        if (here != null) {
            here.cancel();
        }
    }

    @Override
    public int descriptors() {
        try {
            return LeakCheck.descriptorsBefore();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
