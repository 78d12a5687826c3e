package tractor.rules;

import java.util.ArrayList;
import java.util.List;
import tractor.context.CalleeContext;
import tractor.context.CallerContext;
import tractor.context.Outcome;
import tractor.context.OverrunPolicy;
import tractor.context.StreamClosedException;
import tractor.context.StreamOptions;
import tractor.error.ContextCancelledException;
import tractor.error.RemoteActorException;
import tractor.error.StreamOverrunException;
import tractor.msg.Uid;
import tractor.task.UncheckedCancelledException;
import tractor.transport.TransportClosedException;

/** How observations are put into the words of the table. */
final class Words {
    static final String RETURNS = "returns";
    static final String ITS_VALUE = "its value";
    static final String THE_RESULT = "the result";
    static final String CUT_SHORT = "is cut short";
    static final String NO_CONTEXT = "no context";

    /** More than the window between two actors of ours. */
    static final int FLOOD = 700;

    private static final String ITS_EXCEPTION = "its exception";
    private static final String AN_OVERRUN = "an overrun";
    private static final String THE_LOST_LINK = "the lost link";

    private Words() {}

    /** What the callee's method threw, and what its context says about that. */
    static String ofCallee(Exception thrown, CalleeContext<?, ?, ?> ctx) {
        Outcome<?> outcome = ctx.outcome();
        boolean unwound = thrown instanceof InterruptedException || thrown instanceof UncheckedCancelledException;
        if (thrown instanceof TransportClosedException || (unwound && isLost(outcome))) {
            return THE_LOST_LINK;
        } else if (unwound && outcome instanceof Outcome.Cancelled<?>) {
            return "cancelled by " + name(ctx.canceller().orElseThrow()) + (ctx.cancelCalled() ? ", asked" : "");
        } else if (thrown instanceof StreamOverrunException && outcome instanceof Outcome.Failed<?>) {
            return AN_OVERRUN;
        }
        return thrown instanceof OwnException ? ITS_EXCEPTION : thrown + " with " + outcome;
    }

    private static boolean isLost(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed && failed.failure() instanceof TransportClosedException;
    }

    /** What the caller's block threw. */
    static String ofCaller(Exception thrown) {
        return switch (thrown) {
            case OwnException own -> ITS_EXCEPTION;
            case ContextCancelledException cancelled ->
                "cancelled by " + name(cancelled.canceller().orElseThrow());
            case StreamOverrunException overrun -> AN_OVERRUN;
            case RemoteActorException remote -> ofRemote(remote);
            case TransportClosedException lost -> THE_LOST_LINK;
            case StreamClosedException closed -> "a closed stream";
            default -> thrown.toString();
        };
    }

    private static String ofRemote(RemoteActorException remote) {
        return switch (remote.sourceType()) {
            case "OwnException" -> "the callee's exception";
            case "IllegalStateException" -> "a broken rule";
            case "StreamOverrun" -> "the callee's overrun";
            default -> remote.toString();
        };
    }

    /** How the context stands for the caller, and what was asked of it. */
    static String ofContext(CallerContext<?, ?, ?, ?> ctx) {
        List<String> words = new ArrayList<>();
        words.add(
                switch (ctx.outcome()) {
                    case Outcome.Pending<?> pending -> "pending";
                    case Outcome.Ok<?> ok -> "ok";
                    case Outcome.Failed<?> failed -> "failed";
                    case Outcome.Cancelled<?> cancelled ->
                        "cancelled by " + name(ctx.canceller().orElseThrow());
                });
        if (ctx.cancelCalled()) {
            words.add("asked");
        }
        if (ctx.cancelAcked()) {
            words.add("acknowledged");
        }
        if (ctx.cancelledCaught()) {
            words.add("caught");
        }
        return String.join(", ", words);
    }

    private static String name(Uid uid) {
        return switch (uid.name().replaceAll("-.*", "")) {
            case "caller" -> "the caller";
            case "callee" -> "the callee";
            case "third" -> "the third actor";
            default -> uid.name();
        };
    }

    static String ofItems(int items) {
        return items == FLOOD ? "every item, " : items == 0 ? "the end of the stream, " : items + " items, ";
    }

    /** Counts an item, which must be the next one. */
    static int next(int count, int number) {
        if (number != count) {
            throw new IllegalStateException("expected item " + count + ", got " + number);
        }
        return count + 1;
    }

    /** Towards a side that refuses, a flood goes on until it is refused. */
    static boolean floodGoesOn(Phase phase, int sent) {
        return phase == Phase.TO_A_REFUSING_SIDE || sent < FLOOD;
    }

    /** How a side opens its stream, which acts itself or is acted upon. */
    static StreamOptions options(Phase phase, boolean acts) {
        return switch (phase) {
            case TO_A_REFUSING_SIDE ->
                acts ? StreamOptions.DEFAULT : StreamOptions.DEFAULT.withOverruns(OverrunPolicy.REFUSE);
            case TO_A_KEEPING_SIDE ->
                acts ? StreamOptions.DEFAULT : StreamOptions.DEFAULT.withOverruns(OverrunPolicy.KEEP);
            default -> StreamOptions.DEFAULT;
        };
    }
}
