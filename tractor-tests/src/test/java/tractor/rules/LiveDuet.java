package tractor.rules;

import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.task.Promise;

/** Plays the callee, and the third actor, who cancels it. */
final class LiveDuet implements Duet {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConcurrentMap<String, Cues> cues = new ConcurrentHashMap<>();

    private Cues cues(String rule) {
        return cues.computeIfAbsent(rule, key -> new Cues());
    }

    @Override
    public Note.Last play(CalleeContext<Note.First, Note.Up, Note.Down> ctx, Part part) throws Exception {
        Cues mine = cues(part.rule());
        String end = "an error of the test";
        try {
            end = new Callee(ctx, part, mine).play() + Words.RETURNS;
        } catch (Exception failure) {
            end = Words.ofCallee(failure, ctx);
            throw failure;
        } finally {
            note(part, end);
            mine.end().complete(end);
        }
        return new Note.Last(part.rule());
    }

    /** On a stream of old, which an interrupt does not close. */
    private static void note(Part part, String end) throws IOException {
        try (Writer diary = new FileWriter(part.diary(), StandardCharsets.UTF_8)) {
            diary.write(end);
        }
    }

    @Override
    public void awaitThere(String rule) throws InterruptedException {
        cues(rule).there().await();
    }

    @Override
    public void cue(String rule) {
        cues(rule).go().complete(true);
    }

    @Override
    public String awaitEnd(String rule) throws InterruptedException {
        return cues(rule).end().await();
    }

    @Override
    public void host(String name) throws InterruptedException {
        Tractor.nursery(nursery -> {
            nursery.startActor(name, DuetPortal.serving(LiveDuet.class));
            new Promise<>().await();
        });
    }

    @Override
    public void endActor(String name) throws InterruptedException {
        try (DuetPortal other = Tractor.findActor(name, DuetPortal.TYPE).orElseThrow()) {
            other.portal().cancelActorOrThrow(PATIENCE);
        }
    }
}
