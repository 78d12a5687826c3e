package tractor.examples.guide;

import tractor.context.Outcome;
import tractor.context.TaskContext;
import tractor.examples.tour.Feed;
import tractor.examples.tour.QuotesPortal;

final class Contexts {
    private Contexts() {}

    static Feed.Summary askUntilContent(QuotesPortal quotes) throws InterruptedException {
        return quotes.watch("btcusdt", watch -> {
            try (var stream = watch.openStream()) {
                int depth = 0;
                do {
                    stream.send(new Feed.Ask(depth++));
                } while (stream.receive().price() < 66_003);
            } // tells the callee: its loop ends
            return watch.result();
        });
    }

    static boolean leaveEarly(QuotesPortal quotes) throws InterruptedException {
        return quotes.watch("btcusdt", watch -> {
            watch.cancel(); // the callee's task ends; that it does is no error here
            return watch.outcome() instanceof Outcome.Cancelled;
        });
    }

    static String failInTheBody(QuotesPortal quotes) throws InterruptedException {
        try {
            return quotes.watch("btcusdt", watch -> {
                throw new IllegalStateException("seen enough of " + watch.first());
            });
        } catch (IllegalStateException mine) { // by now the callee's task is cancelled
            return String.valueOf(mine.getMessage());
        }
    }

    static String forWhom() {
        return TaskContext.current()
                .map(context -> "for " + context.peer().name())
                .orElse("for nobody");
    }

    static String askAHelper(QuotesPortal quotes) throws InterruptedException {
        return quotes.watch("btcusdt", watch -> {
            watch.cancel();
            return forWhom();
        });
    }
}
