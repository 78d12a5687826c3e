package tractor.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nurseries, tasks and scopes that live within a scope, as they were at one moment, for people to read: what a
 * {@linkplain #toString() dump} shows of a process. Made by {@link CancelScope#tree()}, which costs nothing until it is
 * called: the tree is the scopes themselves.
 *
 * <p>A task that is over is not in it. Immutable.
 */
public final class TaskTree {
    /** What a node stands for. */
    public enum Kind {
        /** A {@link TaskNursery}; below it are its tasks, and the scopes that its body is in. */
        NURSERY,
        /** A task of a nursery. */
        TASK,
        /** A {@link CancelScope}. */
        SCOPE,
        /** Work in {@link Tasks#blocking}, on a thread of its own. */
        BLOCKING
    }

    /** What a node of the scopes' tree looked like under their lock, with its depth below the first one. */
    record Sighting(
            int depth,
            CancelScope scope,
            boolean cancelled,
            @Nullable Thread thread) {}

    private final Sighting seen;
    private final String name;
    private final String line;
    private final List<TaskTree> children = new ArrayList<>(); // filled before anybody sees it

    private TaskTree(Sighting seen) {
        this.seen = seen;
        this.name = seen.scope().name();
        this.line = line(seen.scope(), name);
    }

    /** The whole tree around the caller, from the outermost scope; empty outside of any. */
    public static Optional<TaskTree> current() {
        return Optional.ofNullable(Tasks.currentScope())
                .map(CancelScope::outermost)
                .map(CancelScope::tree);
    }

    /** Puts it together of nodes in the order of a dump. */
    static TaskTree from(List<Sighting> nodes) {
        Deque<TaskTree> path = new ArrayDeque<>();
        for (Sighting node : nodes) {
            TaskTree tree = new TaskTree(node);
            while (path.size() > node.depth()) {
                path.pop();
            }
            if (!path.isEmpty()) {
                path.peek().children.add(tree);
            }
            path.push(tree);
        }
        return path.getLast();
    }

    public Kind kind() {
        return seen.scope().kind();
    }

    /** Of the nursery, the task or the scope; empty for a scope without a name. */
    public String name() {
        return name;
    }

    /** Whether blocking calls raised in it, by its own cancel or by one around it. */
    public boolean cancelled() {
        return seen.cancelled();
    }

    /** Whether it was out of reach of the cancels around it. */
    public boolean shielded() {
        return seen.scope().shielded();
    }

    /** The thread whose innermost scope it was: empty if that is further down, or has not begun. */
    public Optional<Thread> thread() {
        return Optional.ofNullable(seen.thread());
    }

    /** What is said of it alone in a {@linkplain #toString() dump}. */
    public String line() {
        return line;
    }

    /** What was in it, the oldest first. */
    public List<TaskTree> children() {
        return Collections.unmodifiableList(children);
    }

    /** One line for each node, indented under what it is in. */
    @Override
    public String toString() {
        return render(false);
    }

    /** As {@link #toString}, with the stack of each thread under the node that it is in, as it is now. */
    public String withStacks() {
        return render(true);
    }

    private String render(boolean stacks) {
        StringBuilder text = new StringBuilder();
        Deque<TaskTree> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            TaskTree each = open.pop();
            each.children.reversed().forEach(open::push);
            String indent = "  ".repeat(each.seen.depth());
            text.append(indent).append(each.line).append('\n');
            if (stacks) {
                each.thread().ifPresent(thread -> appendStack(text, indent, thread));
            }
        }
        return text.toString();
    }

    /** The stack of a thread as it is now, as in {@link #withStacks}; for one that is in no scope. */
    public static String stackOf(Thread thread) {
        StringBuilder text = new StringBuilder(thread.getName()).append('\n');
        appendStack(text, "", thread);
        return text.toString();
    }

    private static void appendStack(StringBuilder text, String indent, Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            text.append(indent).append("    at ").append(frame).append('\n');
        }
    }

    private static String line(CancelScope scope, String name) {
        String word = scope.shielded() ? "shield" : scope.kind().name().toLowerCase(Locale.ROOT);
        StringBuilder line = new StringBuilder(word);
        if (!name.isEmpty()) {
            line.append(' ').append(name);
        }
        scope.deadline()
                .timeLeft()
                .ifPresent(left -> line.append(", ").append(left.toSeconds()).append(" s left"));
        if (scope.cancelCalled()) {
            Object reason = scope.cancelReason();
            line.append(reason == null ? ", cancelled" : ", cancelled: " + Failures.text(reason));
        }
        return line.toString();
    }
}
