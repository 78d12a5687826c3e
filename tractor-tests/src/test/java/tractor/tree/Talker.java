package tractor.tree;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.task.Promise;

final class Talker implements Talk {
    private final Gauge running = new Gauge();

    @Override
    public int plus(int a, int b) {
        return a + b;
    }

    @Override
    public Stream<Integer> count(int upTo) {
        running.enter();
        return IntStream.range(0, upTo).boxed().onClose(running::leave);
    }

    @Override
    public Stream<Integer> countAndFail(int upTo) {
        return IntStream.rangeClosed(0, upTo).mapToObj(i -> {
            if (i == upTo) {
                throw new IllegalStateException("no further than " + upTo);
            }
            return i;
        });
    }

    @Override
    public Stream<Integer> refuseToCount() throws Refusal {
        throw new Refusal("numbers bore me");
    }

    @Override
    public Stream<byte[]> chunks(int number, int size) {
        return IntStream.range(0, number).mapToObj(i -> new byte[size]);
    }

    @Override
    public Line.Bye converse(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, String name) throws Exception {
        return counted(() -> {
            ctx.started(new Line.Hello(name));
            int count = 0;
            try (var stream = ctx.openStream()) {
                for (Line.Say say : stream) {
                    stream.send(new Line.Said(say.number()));
                    count++;
                }
            }
            return new Line.Bye(count);
        });
    }

    @Override
    public Line.Bye tell(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, int items) throws Exception {
        return counted(() -> {
            ctx.started(new Line.Hello("teller"));
            try (var stream = ctx.openStream()) {
                for (int i = 0; i < items; i++) {
                    stream.send(new Line.Said(i));
                }
            }
            return new Line.Bye(items);
        });
    }

    @Override
    public Line.Bye listen(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx) throws Exception {
        return counted(() -> {
            ctx.started(new Line.Hello("listener"));
            int count = 0;
            try (var stream = ctx.openStream()) {
                for (Line.Say say : stream) {
                    if (say.number() != count) {
                        throw new IllegalStateException("expected " + count + ", got " + say);
                    }
                    count++;
                }
            }
            return new Line.Bye(count);
        });
    }

    @Override
    public Line.Bye linger(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx) throws Exception {
        return counted(() -> {
            ctx.started(new Line.Hello("lingerer"));
            new Promise<Boolean>().await();
            return new Line.Bye(0);
        });
    }

    @Override
    public void silent(CalleeContext<Line.Hello, Void, Void> ctx) throws Refusal, InterruptedException {
        ctx.started(new Line.Hello("silent"));
    }

    @Override
    public Line.Bye misbehave(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, String how) throws Exception {
        return counted(() -> {
            switch (how) {
                case "return before started" -> {}
                case "fail before started" -> throw new IllegalStateException(how);
                case "cancel before started" -> ctx.cancel();
                case "stream before started" -> ctx.openStream();
                default -> misbehaveLater(ctx, how);
            }
            return new Line.Bye(0);
        });
    }

    private static void misbehaveLater(CalleeContext<Line.Hello, Line.Say, Line.Said> ctx, String how)
            throws InterruptedException {
        ctx.started(new Line.Hello(how));
        switch (how) {
            case "start twice" -> ctx.started(new Line.Hello("again"));
            case "fail after started" -> throw new IllegalStateException(how);
            case "cancel after started" -> ctx.cancel();
            case "open two streams" -> {
                ctx.openStream();
                ctx.openStream();
            }
            case "fail in the stream" -> {
                try (MsgStream<Line.Said, Line.Say> stream = ctx.openStream()) {
                    stream.send(new Line.Said(1));
                    throw new IllegalStateException(how);
                }
            }
            case "leave the stream open" -> ctx.openStream().send(new Line.Said(1));
            case "leave early" -> ctx.openStream().close();
            default -> throw new IllegalArgumentException(how);
        }
    }

    @Override
    public int running() {
        return running.inside();
    }

    @Override
    public void awaitRunning(int tasks) throws InterruptedException {
        running.awaitInside(inside -> inside == tasks);
    }

    private <T> T counted(Callable<T> work) throws Exception {
        running.enter();
        try {
            return work.call();
        } finally {
            running.leave();
        }
    }
}
