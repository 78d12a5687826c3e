package tractor.payloads;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tractor.context.CalleeContext;

/** Tells what it saw. */
public final class HonestWitness implements Witness {
    @Override
    public String madeBy(Seen seen) {
        return seen.by();
    }

    @Override
    public String readBy(Mark mark) {
        return mark.readBy();
    }

    @Override
    public Seen seen() {
        return new Seen("");
    }

    @Override
    public Stream<Seen> several(int count) {
        return IntStream.range(0, count).mapToObj(_ -> new Seen(""));
    }

    @Override
    public String inContext(CalleeContext<Seen, Seen, Seen> ctx) throws Exception {
        ctx.started(new Seen(""));
        try (var stream = ctx.openStream()) {
            Seen received = stream.receive();
            stream.send(new Seen(""));
            return received.by();
        }
    }
}
