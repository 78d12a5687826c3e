package tractor.task;

import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells failures from echoes of a cancellation, and puts several failures into one. */
@SuppressWarnings("ReferenceEquality") // failures are told apart by identity
final class Failures {
    private Failures() {}

    /** Whether it can be the trace of an interrupt and nothing else. It is one only where something was cancelled. */
    static boolean isEcho(Throwable thrown) {
        return thrown instanceof InterruptedException
                || thrown instanceof UncheckedCancelledException
                || thrown instanceof ClosedByInterruptException;
    }

    /**
     * The failures that an echo carries as suppressed ones, as try-with-resources leaves them when closing fails under
     * a cancellation. Absorbing the echo must not lose them.
     */
    static List<Throwable> hiddenIn(Throwable echo) {
        List<Throwable> hidden = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> echoes = new ArrayDeque<>(List.of(echo));
        while (!echoes.isEmpty()) {
            Throwable each = echoes.pop();
            for (Throwable suppressed : each.getSuppressed()) {
                if (seen.add(suppressed)) {
                    (isEcho(suppressed) ? echoes : hidden).add(suppressed);
                }
            }
        }
        return hidden;
    }

    /**
     * One throwable for all of them, to be raised: the first, with the others suppressed. A failure that carries the
     * first one, as cause or suppressed, stands for both, so that no circle is built; that somebody's join reported a
     * failure of the same nursery is not a failure of its own.
     *
     * @param failures not empty, in the order in which they happened
     * @param declared the one that the body threw, which may be raised as it is though checked
     */
    static Throwable combine(List<Throwable> failures, @Nullable Throwable declared, String where) {
        List<Throwable> distinct = new ArrayList<>();
        for (Throwable failure : failures) {
            boolean report = failure instanceof TaskFailedException && containsSame(failures, failure.getCause());
            if (!report && !containsSame(distinct, failure)) {
                distinct.add(failure);
            }
        }
        Throwable first = distinct.getFirst();
        for (Throwable failure : distinct) {
            if (failure != first && carries(failure, first)) {
                first = failure;
            }
        }
        Throwable thrown = first == declared ? first : unchecked(first, where);
        for (Throwable failure : distinct) {
            if (!carries(thrown, failure)) {
                thrown.addSuppressed(failure);
            }
        }
        return thrown;
    }

    /** Itself when it may be thrown anywhere and is not mistaken for a cancellation of the catcher; else wrapped. */
    static Throwable unchecked(Throwable failure, String where) {
        boolean asItself = (failure instanceof RuntimeException && !isEcho(failure)) || failure instanceof Error;
        return asItself ? failure : new TaskFailedException(where + " failed: " + failure, failure);
    }

    /** Throws it as an {@code X}, which the caller knows it to be, or to be unchecked. Never returns. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <X extends Throwable> RuntimeException raise(Throwable thrown) throws X {
        throw (X) thrown;
    }

    private static boolean carries(Throwable outer, Throwable inner) {
        return anyWithin(outer, each -> each == inner);
    }

    private static boolean containsSame(List<Throwable> failures, @Nullable Throwable failure) {
        return failures.stream().anyMatch(each -> each == failure);
    }

    private static boolean anyWithin(Throwable root, Predicate<Throwable> wanted) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Throwable each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (wanted.test(each)) {
                return true;
            }
            if (each.getCause() != null) {
                open.add(each.getCause());
            }
            open.addAll(List.of(each.getSuppressed()));
        }
        return false;
    }
}
