package tractor.contexts;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.RootOptions;
import tractor.context.CallerContext;
import tractor.context.MsgStream;
import tractor.error.RemoteActorException;
import tractor.msg.TimeLimits;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** Contexts that are cancelled at any point of their lives harm nobody and leave nothing behind. */
@ExtendWith(LeakCheck.class)
class ContextStormTest {
    private static final int CALLERS = 24;
    private static final int ROUNDS = 20;
    private static final List<String> HERE = List.of();

    /** So long that every cancel is acknowledged: a request whose caller gave up would still count as a dialog. */
    private static final RootOptions PATIENT =
            Trees.privately().withLimits(TimeLimits.DEFAULT.withCancelTask(Duration.ofMinutes(1)));

    @RegisterExtension
    static final LiveTree<MatePortal> TREE = LiveTree.of(PATIENT, "mate", MatePortal.serving(LiveMate.class));

    private final MatePortal mate = TREE.portal();
    private final AtomicInteger over = new AtomicInteger();

    @Test
    void aStormOfContextsLeavesNoDialogAndNoTask() throws Exception {
        Tasks.nursery(tasks -> {
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(i);
                tasks.start(() -> storm(random));
            }
        });
        assertThat(over.get()).isEqualTo(CALLERS * ROUNDS);
        mate.awaitRunning(0);
        assertThat(mate.portal().channel().dialogs()).isEqualTo(0);
        assertThat(mate.call(HERE, Task.RETURN)).isEqualTo("RETURN");
    }

    /** Every context ends by its deadline at the latest, wherever that meets it; none fails by that. */
    private void storm(Random random) throws Refused, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Task task = List.of(Task.HOLD, Task.COUNT, Task.ECHO, Task.HOLD_BEFORE_STARTED, Task.RETURN, Task.FAIL)
                    .get(random.nextInt(6));
            Duration soon = Duration.ofNanos(random.nextInt(20_000_000));
            boolean talks = random.nextBoolean();
            boolean cancels = random.nextInt(4) == 0;
            CancelScope.moveOnAfter(soon, scope -> {
                try {
                    mate.open(HERE, task, context -> live(context, talks && task == Task.ECHO, cancels));
                } catch (RemoteActorException failure) {
                    if (task != Task.FAIL || !failure.remoteMessage().equals("the original")) {
                        throw failure;
                    }
                }
            });
            over.incrementAndGet();
        }
    }

    private static boolean live(
            CallerContext<Word.First, Word.Up, Word.Down, Word.Last> context, boolean talks, boolean cancels)
            throws InterruptedException {
        if (talks) {
            try (MsgStream<Word.Up, Word.Down> stream = context.openStream()) {
                for (int i = 0; i < 100; i++) {
                    stream.send(new Word.Up(i));
                    stream.receive();
                }
            }
        }
        if (cancels) {
            return context.cancel();
        }
        context.result();
        return true;
    }
}
