package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.RootOptions;
import tractor.msg.TimeLimits;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** Cancelling callers at any point of their calls harms nobody else and leaves nothing behind. */
@ExtendWith(LeakCheck.class)
class InterruptStormTest {
    private static final int CALLERS = 64;
    private static final int ROUNDS = 25;

    /** So long that every cancel is acknowledged: a request whose caller gave up would still count as a dialog. */
    private static final RootOptions PATIENT = Trees.privately()
            .withLimits(TimeLimits.DEFAULT.withCancelTask(Duration.ofMinutes(1)))
            .serving(NodePortal.serving(TreeNode.class)); // so that its child has a typed portal to it

    @RegisterExtension
    static final LiveTree<NodePortal> TREE =
            LiveTree.of(PATIENT, "node", NodePortal.serving(TreeNode.class).and(EchoPortal.serving(PlainEcho.class)));

    private final NodePortal node = TREE.portal();
    private final EchoPortal echo = node.portal().as(EchoPortal.TYPE);
    private final AtomicInteger stormy = new AtomicInteger(CALLERS);
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final ConcurrentLinkedQueue<CancelScope> open = new ConcurrentLinkedQueue<>();

    @Test
    void aStormOfCancellationsLeavesTheChannelAndEveryOtherCallIntact() throws Exception {
        TREE.call(() -> {
            Tasks.nursery(tasks -> {
                for (int i = 0; i < CALLERS; i++) {
                    int caller = i;
                    tasks.start(() -> storm(caller));
                }
                tasks.start(this::strike);
                callSteadily();
            });
            return true;
        });
        assertThat(wrong.get()).isEqualTo(0);
        assertThat(cut.get()).isEqualTo(CALLERS * ROUNDS);
        node.awaitBlocked(0);
        assertThat(node.portal().channel().connected()).isTrue();
        assertThat(node.portal().channel().dialogs()).isEqualTo(0);
        assertThat(node.dialogsWithRoot()).isEqualTo(1); // this very call
        assertThat(node.echo(1)).isEqualTo(1);
    }

    /** Calls in scopes that are cancelled by somebody else, again and again. */
    private void storm(int caller) throws InterruptedException {
        Random random = new Random(caller);
        byte[] some = new byte[random.nextInt(20_000)];
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CancelScope scope = CancelScope.run(entered -> {
                    open.add(entered);
                    callUntilCancelled(caller, some);
                });
                cut.addAndGet(scope.cancelledCaught() ? 1 : 0);
            }
        } finally {
            stormy.decrementAndGet();
        }
    }

    private void callUntilCancelled(int caller, byte[] some) throws InterruptedException {
        for (int call = caller; ; call++) {
            switch (call % 16) {
                case 0 -> node.block(); // until it is cancelled
                case 1 -> check(echo.bytes(some).length == some.length);
                default -> check(node.echo(call) == call);
            }
        }
    }

    /** Cancels one open scope after each of its own calls, so that the cancels come at every point of the others'. */
    private void strike() throws InterruptedException {
        Random random = new Random(7);
        List<CancelScope> targets = new ArrayList<>();
        for (int call = 0; stormy.get() > 0; call++) {
            check(node.echo(call) == call);
            for (CancelScope next = open.poll(); next != null; next = open.poll()) {
                targets.add(next);
            }
            if (!targets.isEmpty()) {
                targets.remove(random.nextInt(targets.size())).cancel("the storm");
            }
        }
    }

    /** A caller whom nobody cancels. */
    private void callSteadily() throws InterruptedException {
        for (int call = 0; stormy.get() > 0; call++) {
            check(node.echo(-call) == -call);
        }
    }

    private void check(boolean right) {
        if (!right) {
            wrong.incrementAndGet();
        }
    }

    @Test
    void foreignInterruptsOfCallersHarmNobodyElse() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger interrupted = new AtomicInteger();
        List<Thread> victims = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            victims.add(Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    try {
                        node.echo(1);
                    } catch (InterruptedException expected) {
                        interrupted.incrementAndGet();
                    }
                }
            }));
        }
        Random random = new Random(3);
        for (int call = 0; call < 500; call++) {
            victims.get(random.nextInt(victims.size())).interrupt();
            assertThat(node.echo(call)).isEqualTo(call);
        }
        over.set(true);
        for (Thread victim : victims) {
            victim.join();
        }
        assertThat(interrupted.get()).isGreaterThan(0);
        assertThat(node.portal().channel().dialogs()).isEqualTo(0);
        assertThat(node.dialogsWithRoot()).isEqualTo(1);
    }
}
