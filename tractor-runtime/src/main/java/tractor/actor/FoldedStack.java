package tractor.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stack of a thread for people: the program's own frames, and what they have called, the rest folded. */
final class FoldedStack {
    private static final int MOST = 48;

    private final Thread thread;
    private final StackTraceElement[] frames;

    private FoldedStack(Thread thread) {
        this.thread = thread;
        this.frames = thread.getStackTrace();
    }

    /** As it is now: the thread's name and state, where it is in the program's own code, and its frames. */
    static Map<String, @Nullable Object> of(Thread thread) {
        FoldedStack stack = new FoldedStack(thread);
        Map<String, @Nullable Object> map = stack.summary();
        map.put("stack", stack.lines());
        return map;
    }

    /** The same without the frames. */
    static Map<String, @Nullable Object> summaryOf(Thread thread) {
        return new FoldedStack(thread).summary();
    }

    private Map<String, @Nullable Object> summary() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", thread.getName());
        map.put("state", state());
        map.put("at", place().orElse(null));
        return map;
    }

    /** The platform calls a thread runnable that waits in the system, as for input. */
    private String state() {
        boolean outside = frames.length > 0 && frames[0].isNativeMethod();
        Thread.State state = thread.getState();
        return state == Thread.State.RUNNABLE && outside ? "IN_NATIVE" : state.name();
    }

    private Optional<String> place() {
        for (StackTraceElement frame : frames) {
            if (isOwn(frame)) {
                return Optional.of(line(frame));
            }
        }
        return Optional.empty();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int folded = 0;
        for (int i = 0; i < frames.length && lines.size() < MOST; i++) {
            boolean called = i + 1 < frames.length && isOwn(frames[i + 1]);
            if (isOwn(frames[i]) || called) {
                fold(folded, lines);
                folded = 0;
                lines.add(line(frames[i]));
            } else {
                folded++;
            }
        }
        fold(folded, lines);
        return lines;
    }

    private static void fold(int frames, List<String> lines) {
        if (frames > 0) {
            lines.add("... " + frames + (frames == 1 ? " frame" : " frames") + " of the runtime and the platform");
        }
    }

    private static boolean isOwn(StackTraceElement frame) {
        return !SharedPackages.contain(frame.getClassName());
    }

    private static String line(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "no source" : frame.getFileName() + ":" + frame.getLineNumber();
        return frame.getClassName() + "." + frame.getMethodName() + "(" + file + ")";
    }
}
