package tractor.contexts;

import java.util.List;
import java.util.stream.Stream;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.TaskContext;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.transport.TransportClosedException;
import tractor.tree.Gauge;

final class LiveMate implements Mate {
    private final Gauge running = new Gauge();

    /** What a task does. */
    @FunctionalInterface
    private interface Work {
        String run() throws Refused, InterruptedException;
    }

    private String counted(Work work) throws Refused, InterruptedException {
        running.enter();
        try {
            return work.run();
        } finally {
            running.leave();
        }
    }

    @Override
    public Word.Last open(CalleeContext<Word.First, Word.Up, Word.Down> ctx, List<String> path, Task task)
            throws Refused, InterruptedException {
        return new Word.Last(counted(() -> path.isEmpty() ? perform(ctx, task) : passOn(ctx, path, task)));
    }

    private static String passOn(CalleeContext<Word.First, Word.Up, Word.Down> ctx, List<String> path, Task task)
            throws Refused, InterruptedException {
        try (MatePortal next = Tractor.waitForActor(path.getFirst(), MatePortal.TYPE)) {
            return next.open(path.subList(1, path.size()), task, inner -> {
                ctx.started(inner.first());
                return inner.result().text();
            });
        }
    }

    private static String perform(CalleeContext<Word.First, Word.Up, Word.Down> ctx, Task task)
            throws Refused, InterruptedException {
        switch (task) {
            case FAIL_BEFORE_STARTED -> throw new IllegalStateException("the original");
            case HOLD_BEFORE_STARTED -> new Promise<>().await();
            default -> ctx.started(new Word.First(Tractor.currentActor().name()));
        }
        switch (task) {
            case ECHO -> echo(ctx);
            case COUNT -> count(ctx);
            case TELL_THE_CONTEXT -> {
                return Tasks.callInNursery(
                        tasks -> tasks.start("helper", LiveMate::currentCid).join());
            }
            default -> perform(task);
        }
        return task.name();
    }

    private static String currentCid() {
        return TaskContext.current().map(TaskContext::cid).orElse("none");
    }

    private static void echo(CalleeContext<Word.First, Word.Up, Word.Down> ctx) throws InterruptedException {
        try (var stream = ctx.openStream()) {
            for (Word.Up up : stream) {
                if (up.number() < 0) {
                    ctx.cancel();
                }
                stream.send(new Word.Down(up.number()));
            }
        }
    }

    private static void count(CalleeContext<Word.First, Word.Up, Word.Down> ctx) throws InterruptedException {
        try (var stream = ctx.openStream()) {
            for (int i = 0; ; i++) {
                stream.send(new Word.Down(i));
            }
        }
    }

    @Override
    public String call(List<String> path, Task task) throws Refused, InterruptedException {
        return counted(() -> {
            if (path.isEmpty()) {
                perform(task);
                return task == Task.TELL_THE_CONTEXT ? currentCid() : task.name();
            }
            try (MatePortal next = Tractor.waitForActor(path.getFirst(), MatePortal.TYPE)) {
                return next.call(path.subList(1, path.size()), task);
            }
        });
    }

    private static void perform(Task task) throws Refused, InterruptedException {
        switch (task) {
            case FAIL -> throw new IllegalStateException("the original");
            case REFUSE -> throw new Refused("no");
            case REFUSE_IN_A_TASK ->
                Tasks.nursery(tasks -> tasks.start("refusing", () -> {
                    throw new Refused("no");
                }));
            case HOLD -> new Promise<>().await();
            case FAIL_IN_CLEAN_UP -> {
                try {
                    new Promise<>().await();
                } finally {
                    cleanUp();
                }
            }
            case SWALLOW_THE_CANCELLATION -> {
                try {
                    new Promise<>().await();
                } catch (InterruptedException swallowed) {
                    return;
                }
            }
            default -> {}
        }
    }

    private static void cleanUp() {
        throw new IllegalStateException("in the clean-up");
    }

    @Override
    public Stream<Integer> count() {
        running.enter();
        return Stream.iterate(0, number -> number + 1).onClose(running::leave);
    }

    @Override
    public void abandon(String actor, Task task) throws InterruptedException {
        Tasks.nursery(tasks -> {
            try (MatePortal other = Tractor.waitForActor(actor, MatePortal.TYPE)) {
                int before = other.running();
                tasks.start("abandoned", () -> {
                    try {
                        return other.call(List.of(), task);
                    } catch (TransportClosedException asIntended) {
                        return "hung up";
                    }
                });
                other.awaitRunning(before + 1);
            }
        });
    }

    @Override
    public void host(String name) throws InterruptedException {
        Tractor.nursery(nursery -> {
            nursery.startActor(name, MatePortal.serving(LiveMate.class));
            new Promise<>().await();
        });
    }

    @Override
    public void halt() {
        Runtime.getRuntime().halt(3);
    }

    @Override
    public int running() {
        return running.inside();
    }

    @Override
    public void awaitRunning(int tasks) throws InterruptedException {
        running.awaitInside(inside -> inside == tasks);
    }
}
