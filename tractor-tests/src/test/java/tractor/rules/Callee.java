package tractor.rules;

import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.task.Promise;

/** The callee's side of one rule: goes to the point where somebody acts; acts itself, or waits. */
final class Callee {
    private final CalleeContext<Note.First, Note.Up, Note.Down> ctx;
    private final Part part;
    private final Cues cues;

    Callee(CalleeContext<Note.First, Note.Up, Note.Down> ctx, Part part, Cues cues) {
        this.ctx = ctx;
        this.part = part;
        this.cues = cues;
    }

    /** Returns what it has seen before it returns. */
    String play() throws Exception {
        if (part.phase() == Phase.BEFORE_STARTED) {
            return there(new Promise<>());
        }
        ctx.started(new Note.First());
        return switch (part.phase()) {
            case AFTER_STARTED -> there(cues.go());
            case AFTER_THE_BODY -> {
                cues.there().complete(true);
                cues.go().await();
                yield acted();
            }
            case AFTER_THE_METHOD -> {
                cues.there().complete(true);
                yield "";
            }
            case TO_A_SIDE_WITHOUT_STREAM -> part.mine() ? flood(ctx.openStream()) : there(cues.go());
            default -> inTheStream();
        };
    }

    private String there(Promise<Boolean> untilThen) throws Exception {
        cues.there().complete(true);
        if (!part.mine()) {
            untilThen.await();
            return "";
        }
        return acted();
    }

    private String acted() throws Exception {
        switch (part.mine() ? part.act() : Act.RETURNS) {
            case THROWS -> throw new OwnException("the callee's");
            case CANCELS_THE_CONTEXT -> ctx.cancel();
            default -> {}
        }
        return "";
    }

    private String inTheStream() throws Exception {
        MsgStream<Note.Down, Note.Up> stream = ctx.openStream(Words.options(part.phase(), part.mine()));
        stream.send(new Note.Down(0));
        stream.receive();
        if (part.mine() && part.phase() == Phase.IN_THE_STREAM && part.act() == Act.RETURNS) {
            return there(cues.go()); // with its stream open
        }
        String seen = "";
        try (stream) {
            if (!part.mine()) {
                seen = heard(stream);
            } else if (part.act() == Act.SENDS_TOO_MUCH) {
                seen = flood(stream);
            } else if (part.act() != Act.LEAVES_ITS_STREAM && part.phase() == Phase.IN_THE_STREAM) {
                there(cues.go());
            }
        }
        if (part.mine() && part.act() == Act.LEAVES_ITS_STREAM) {
            cues.go().await(); // until the caller has heard of it
        } else if (part.mine() && part.phase() == Phase.AFTER_THE_STREAM) {
            there(cues.go());
        } else if (!part.mine() && part.act() != Act.SENDS_TOO_MUCH) {
            cues.there().complete(true);
            cues.go().await();
        }
        return seen;
    }

    private String heard(MsgStream<Note.Down, Note.Up> stream) throws InterruptedException {
        if (part.phase() != Phase.AFTER_THE_STREAM) {
            cues.there().complete(true);
        }
        if (part.phase() == Phase.TO_A_REFUSING_SIDE || part.phase() == Phase.TO_A_KEEPING_SIDE) {
            cues.go().await(); // it does not receive before it is told to
        }
        int items = 0;
        for (Note.Up up : stream) {
            items = Words.next(items, up.number());
        }
        return Words.ofItems(items);
    }

    private String flood(MsgStream<Note.Down, Note.Up> stream) throws InterruptedException {
        for (int i = 0; Words.floodGoesOn(part.phase(), i); i++) {
            stream.send(new Note.Down(i));
        }
        cues.there().complete(true);
        return "";
    }
}
