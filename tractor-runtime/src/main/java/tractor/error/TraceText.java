package tractor.error;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stack trace as text, for another process to show: like the platform's, but with each run of frames that belong to
 * the runtime folded into one line, so that what remains is the user's own code. Not much longer than a limit, however
 * long the chain of causes is.
 */
final class TraceText {
    private static final Set<String> RUNTIME = Set.of(
            "tractor",
            "tractor.actor",
            "tractor.channel",
            "tractor.codec",
            "tractor.context",
            "tractor.discovery",
            "tractor.rpc",
            "tractor.spawn",
            "tractor.task",
            "tractor.transport");
    private static final String SCOPED_VALUES = "ScopedValue";
    private static final String THREAD_START = "java.lang.VirtualThread";

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Part> open = new ArrayDeque<>();

    private record Part(String indent, String caption, Throwable failure) {}

    private TraceText() {}

    /** The trace of a failure, up to the part that exceeds the limit. */
    static String of(Throwable failure, int limit) {
        TraceText trace = new TraceText();
        trace.open("", "", failure);
        for (Part next = trace.open.poll(); next != null && trace.text.length() <= limit; next = trace.open.poll()) {
            trace.append(next.indent(), next.caption(), next.failure());
        }
        return trace.text.toString();
    }

    private void open(String indent, String caption, @Nullable Throwable failure) {
        if (failure != null) {
            open.push(new Part(indent, caption, failure));
        }
    }

    private void append(String indent, String caption, Throwable failure) {
        text.append(indent).append(caption).append(ThrowableText.of(failure)).append('\n');
        if (!seen.add(failure)) {
            return; // a cycle of causes
        }
        appendFrames(indent, ThrowableText.frames(failure));
        open(indent, "Caused by: ", ThrowableText.cause(failure)); // comes last, so it is pushed first
        Throwable[] suppressed = failure.getSuppressed();
        for (int i = suppressed.length - 1; i >= 0; i--) {
            open(indent + "\t", "Suppressed: ", suppressed[i]);
        }
    }

    private void appendFrames(String indent, StackTraceElement... frames) {
        int folded = 0;
        for (StackTraceElement frame : frames) {
            if (isRuntime(frame)) {
                folded++;
            } else {
                fold(indent, folded);
                folded = 0;
                text.append(indent).append("\tat ").append(frame).append('\n');
            }
        }
        fold(indent, folded);
    }

    private void fold(String indent, int frames) {
        if (frames > 0) {
            text.append(indent)
                    .append("\t... ")
                    .append(frames)
                    .append(frames == 1 ? " runtime frame\n" : " runtime frames\n");
        }
    }

    private static boolean isRuntime(StackTraceElement frame) {
        String type = frame.getClassName();
        int dot = type.lastIndexOf('.');
        boolean ours = dot > 0 && RUNTIME.contains(type.substring(0, dot));
        return ours || type.contains(SCOPED_VALUES) || type.equals(THREAD_START);
    }
}
