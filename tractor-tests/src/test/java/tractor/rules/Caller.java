package tractor.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tractor.context.CallerContext;
import tractor.context.MsgStream;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.task.UncheckedCancelledException;

/** The caller's side of one rule, with everybody there who acts on it from outside. */
final class Caller {
    private final Rule rule;
    private final DuetPortal callee;
    private final DuetPortal prompter;
    private final Finale finale;
    private final Path diary;
    private final Promise<CancelScope> scope = new Promise<>();
    private final Promise<Boolean> there = new Promise<>();
    private final Promise<Boolean> acted = new Promise<>();
    private volatile @Nullable CallerContext<Note.First, Note.Up, Note.Down, Note.Last> context;

    /**
     * @param callee whom the context is opened with
     * @param prompter the same actor, over a connection that no rule breaks
     * @param finale how the callee's actor ends, if it does
     */
    Caller(Rule rule, DuetPortal callee, DuetPortal prompter, Finale finale, Path diaries) {
        this.rule = rule;
        this.callee = callee;
        this.prompter = prompter;
        this.finale = finale;
        this.diary = diaries.resolve("line-" + rule.line());
    }

    Observed play() throws Exception {
        String block = Tasks.callInNursery(rule.key(), tasks -> {
            TaskHandle<?> outside = tasks.start("outside", this::actFromOutside);
            String gives = block();
            if (!finale.isExpected()) {
                outside.cancel(); // it may wait for a body that never began
            }
            return gives;
        });
        CallerContext<?, ?, ?, ?> seen = context;
        String stands = seen == null ? Words.NO_CONTEXT : Words.ofContext(seen);
        String end = finale.isExpected() ? Finale.lastWords(diary) : prompter.awaitEnd(rule.key());
        Files.deleteIfExists(diary);
        return new Observed(block, stands, end);
    }

    private String block() throws Exception {
        Part part = new Part(rule.key(), rule.phase(), rule.act(), rule.isOfTheCallee(), diary.toString());
        String[] gives = {Words.CUT_SHORT};
        CancelScope around = CancelScope.run(entered -> {
            scope.complete(entered);
            try {
                gives[0] = callee.play(part, this::body);
            } catch (InterruptedException | UncheckedCancelledException cancelled) {
                throw cancelled;
            } catch (Exception failure) {
                gives[0] = Words.ofCaller(failure);
            }
        });
        return around.cancelledCaught() ? Words.CUT_SHORT : gives[0];
    }

    private String body(CallerContext<Note.First, Note.Up, Note.Down, Note.Last> ctx) throws Exception {
        context = ctx;
        return switch (rule.phase()) {
            case AFTER_THE_BODY -> {
                there.complete(true);
                yield Words.ITS_VALUE;
            }
            case AFTER_THE_METHOD -> {
                ctx.result();
                yield there(ctx);
            }
            case TO_A_SIDE_WITHOUT_STREAM -> isMine() ? floodNobody(ctx) : there(ctx);
            case BEFORE_STARTED, AFTER_STARTED -> there(ctx);
            default -> inTheStream(ctx);
        };
    }

    private boolean isMine() {
        return rule.who() == Who.BODY;
    }

    private String there(CallerContext<?, ?, ?, Note.Last> ctx) throws Exception {
        there.complete(true);
        if (isMine()) {
            return act(ctx);
        }
        if (rule.phase() == Phase.AFTER_THE_METHOD) {
            acted.await();
        }
        return result(ctx);
    }

    private String act(CallerContext<?, ?, ?, Note.Last> ctx) throws Exception {
        switch (rule.act()) {
            case RETURNS -> prompter.cue(rule.key());
            case THROWS -> throw new OwnException("the caller's");
            case CANCELS_THE_CONTEXT -> ctx.cancel();
            case CANCELS_THE_ACTOR -> finale.cancelFromHere();
            default -> throw new AssertionError(rule);
        }
        return Words.ITS_VALUE;
    }

    private String result(CallerContext<?, ?, ?, Note.Last> ctx) throws InterruptedException {
        return ctx.result().rule().equals(rule.key()) ? Words.THE_RESULT : "another's result";
    }

    private String inTheStream(CallerContext<Note.First, Note.Up, Note.Down, Note.Last> ctx) throws Exception {
        MsgStream<Note.Up, Note.Down> stream = ctx.openStream(Words.options(rule.phase(), isMine()));
        stream.send(new Note.Up(0));
        stream.receive();
        if (isMine() && rule.phase() == Phase.IN_THE_STREAM && rule.act() == Act.RETURNS) {
            return there(ctx); // with its stream open
        }
        String seen = "";
        try (stream) {
            if (isMine() && rule.act() == Act.SENDS_TOO_MUCH) {
                for (int i = 0; Words.floodGoesOn(rule.phase(), i); i++) {
                    stream.send(new Note.Up(i));
                }
            } else if (rule.isOfTheCallee() || (rule.phase() == Phase.IN_THE_STREAM && !isMine())) {
                seen = heard(stream);
            } else if (rule.phase() == Phase.IN_THE_STREAM && rule.act() != Act.LEAVES_ITS_STREAM) {
                return there(ctx);
            }
        }
        if (rule.isOfTheCallee() || rule.act() == Act.SENDS_TOO_MUCH || rule.act() == Act.LEAVES_ITS_STREAM) {
            prompter.cue(rule.key());
            return seen + result(ctx);
        }
        return there(ctx);
    }

    private String heard(MsgStream<Note.Up, Note.Down> stream) throws InterruptedException {
        there.complete(true);
        if (rule.phase() == Phase.TO_A_REFUSING_SIDE) {
            new Promise<>().await(); // it does not receive
        } else if (rule.phase() == Phase.TO_A_KEEPING_SIDE) {
            prompter.awaitThere(rule.key()); // nor here, before all is sent
        }
        int items = 0;
        for (Note.Down down : stream) {
            items = Words.next(items, down.number());
        }
        return Words.ofItems(items);
    }

    /** Sends what fits into the window; then the callee returns without ever having opened its end. */
    private String floodNobody(CallerContext<Note.First, Note.Up, Note.Down, Note.Last> ctx) throws Exception {
        try (MsgStream<Note.Up, Note.Down> stream = ctx.openStream()) {
            for (int i = 0; i < Words.FLOOD; i++) {
                if (i == Words.FLOOD / 2) {
                    prompter.cue(rule.key());
                }
                stream.send(new Note.Up(i));
            }
        }
        return Words.ITS_VALUE;
    }

    /** Waits until both sides have come to the point, and acts if it is neither of them who does. */
    private boolean actFromOutside() throws Exception {
        if (rule.phase() != Phase.BEFORE_STARTED) {
            there.await();
        }
        switch (rule.who()) {
            case BODY -> {}
            case METHOD -> {
                if (rule.phase() == Phase.AFTER_THE_BODY) {
                    prompter.cue(rule.key());
                }
            }
            default -> {
                prompter.awaitThere(rule.key());
                actOnIt();
            }
        }
        acted.complete(true);
        return true;
    }

    private void actOnIt() throws Exception {
        switch (rule.who()) {
            case SCOPE -> scope.await().cancel();
            case DEADLINE -> {
                Promise<Boolean> passed = new Promise<>();
                scope.await().onCancel(() -> passed.complete(true));
                scope.await().cancelAfter(Duration.ofMillis(1));
                passed.await();
            }
            case SIBLING -> {
                CallerContext<?, ?, ?, ?> ctx = context;
                if (rule.act() == Act.CANCELS_THE_ACTOR) {
                    finale.cancelWhenAllAreThere();
                } else if (ctx != null) {
                    ctx.cancel();
                }
            }
            case THIRD -> finale.cancelWhenAllAreThere();
            case LINK -> callee.close();
            default -> throw new AssertionError(rule);
        }
    }
}
