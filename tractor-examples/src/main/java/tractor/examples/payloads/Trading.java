package tractor.examples.payloads;

import java.time.Duration;
import tractor.context.ReceiveStream;

final class Trading {
    private Trading() {}

    /** Follows a desk that is expected to pause, and to say nothing else before it closes. */
    static Duration pauses(DeskPortal desk) throws InterruptedException {
        return desk.follow(watch -> {
            try (var stream = watch.openStream()) {
                stream.receive(); // any event, a heartbeat for instance
                return total(stream.limitPlds(Event.Halt.class)); // from here on only these
            }
        });
    }

    private static Duration total(ReceiveStream<Event.Halt> halts) throws InterruptedException {
        Duration total = Duration.ZERO;
        while (halts.receive() instanceof Event.Paused paused) {
            total = total.plus(paused.atMost());
        }
        return total;
    }

    static String told(Object answer) {
        return switch (answer) {
            case Event.Paused paused -> "paused for " + paused.atMost();
            case Event event -> "event " + event;
            case Long count -> count + " fills";
            case Double price -> "at " + price;
            default -> throw new AssertionError("lies outside the pldSpec");
        };
    }
}
