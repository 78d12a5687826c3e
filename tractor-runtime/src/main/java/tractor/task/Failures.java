package tractor.task;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
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
    /** What the platform says of a socket in whose operation a virtual thread was interrupted: it has no type for it. */
    private static final String CLOSED_SOCKET = "Closed by interrupt";

    private Failures() {}

    /**
     * Whether it can be the trace of an interrupt and nothing else, in the forms that the platform's blocking calls give
     * it. It is one only where something was cancelled.
     */
    static boolean isEcho(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> false;
            case InterruptedException interrupt -> true;
            case UncheckedCancelledException twin -> true;
            case ClosedByInterruptException closed -> true;
            case FileLockInterruptionException unlocked -> true;
            case SocketTimeoutException late -> false;
            case InterruptedIOException interrupted -> true;
            case SocketException socket -> CLOSED_SOCKET.equals(socket.getMessage());
            case UncheckedIOException wrapper -> isEcho(wrapper.getCause());
            default -> false;
        };
    }

    /**
     * The failures that an echo carries as suppressed ones, as try-with-resources leaves them when closing fails under
     * a cancellation; an unchecked echo also within the one that it stands for. Absorbing the echo must not lose them.
     */
    static List<Throwable> hiddenIn(Throwable echo) {
        List<Throwable> hidden = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> echoes = new ArrayDeque<>(List.of(echo));
        while (!echoes.isEmpty()) {
            Throwable each = echoes.pop();
            Throwable cause = each.getCause();
            if (cause != null && isEcho(cause) && seen.add(cause)) {
                echoes.push(cause);
            }
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
        if (!suppressIn(thrown, distinct)) { // it was made to keep none: something must
            thrown = new TaskFailedException(where + " failed: " + text(first), first);
            suppressIn(thrown, distinct);
        }
        return thrown;
    }

    /** Suppresses what it does not carry yet in it. Returns whether it carries them all now. */
    private static boolean suppressIn(Throwable thrown, List<Throwable> failures) {
        boolean kept = true;
        for (Throwable failure : failures) {
            if (!carries(thrown, failure)) {
                int before = thrown.getSuppressed().length;
                thrown.addSuppressed(failure);
                kept &= thrown.getSuppressed().length > before;
            }
        }
        return kept;
    }

    /** Itself when it may be thrown anywhere and is not mistaken for a cancellation of the catcher; else wrapped. */
    static Throwable unchecked(Throwable failure, String where) {
        boolean asItself = (failure instanceof RuntimeException && !isEcho(failure)) || failure instanceof Error;
        return asItself ? failure : new TaskFailedException(where + " failed: " + text(failure), failure);
    }

    /** What it says of itself, or its class where it cannot even do that: a message must not cost us a failure. */
    static String text(@Nullable Object object) {
        try {
            return String.valueOf(object);
        } catch (RuntimeException | Error speechless) {
            return object == null ? "null" : object.getClass().getName();
        }
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
