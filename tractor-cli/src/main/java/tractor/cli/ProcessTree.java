package tractor.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.spawn.ActorProcess;

/** The processes of all actors at one moment, parents before children. A root is known by what it has started. */
final class ProcessTree {
    private final Map<Long, ProcessRow> rows = new LinkedHashMap<>();
    private final Map<Long, List<Long>> children = new LinkedHashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final Set<Long> roots = new LinkedHashSet<>();

    /** As it is now; with a root's process id, only what is below that process. */
    static ProcessTree now(@Nullable Long root) {
        ProcessTree tree = new ProcessTree();
        Instant now = Instant.now();
        for (ActorProcess each : ActorProcess.running()) {
            if (root == null || each.ancestors().contains(root) || each.pid() == root) {
                tree.add(ProcessRow.of(each, now), each.ancestors());
            }
        }
        if (root != null) {
            tree.roots.clear();
            tree.roots.add(root);
        }
        return tree;
    }

    private void add(ProcessRow row, List<Long> ancestors) {
        rows.put(row.pid(), row);
        Long parent = row.parent();
        if (parent == null) {
            roots.add(row.pid());
        } else {
            roots.add(ancestors.getFirst());
            for (int i = 1; i < ancestors.size(); i++) {
                link(ancestors.get(i - 1), ancestors.get(i));
            }
            link(parent, row.pid());
        }
    }

    /** Puts one below another, unless that is below it already: what processes say of themselves may be nonsense. */
    private void link(long above, long below) {
        for (Long each = above; each != null; each = parents.get(each)) {
            if (each == below) {
                return;
            }
        }
        if (parents.putIfAbsent(below, above) == null) {
            children.computeIfAbsent(above, pid -> new ArrayList<>()).add(below);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A line for each process, drawn as a tree. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (isEmpty()) {
            return lines; // a process that was asked for may be anybody's
        }
        for (long root : roots) {
            lines.add(row(root).line(""));
            addBelow(root, "", lines);
        }
        return lines;
    }

    private void addBelow(long above, String indent, List<String> lines) {
        List<Long> below = children.getOrDefault(above, List.of());
        for (int i = 0; i < below.size(); i++) {
            boolean last = i == below.size() - 1;
            long pid = below.get(i);
            lines.add(row(pid).line(indent + (last ? "└─ " : "├─ ")));
            addBelow(pid, indent + (last ? "   " : "│  "), lines);
        }
    }

    /** Nested objects, one for each root. */
    List<Map<String, @Nullable Object>> objects() {
        return roots.stream().map(this::object).toList();
    }

    private Map<String, @Nullable Object> object(long pid) {
        Map<String, @Nullable Object> object = row(pid).fields();
        object.put(
                "children",
                children.getOrDefault(pid, List.of()).stream().map(this::object).toList());
        return object;
    }

    /** Of a root, and of a process that has ended, what the system tells. */
    private ProcessRow row(long pid) {
        ProcessRow known = rows.get(pid);
        return known == null ? unmarked(pid) : known;
    }

    private static ProcessRow unmarked(long pid) {
        Optional<ProcessHandle.Info> info =
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
        return new ProcessRow(
                pid,
                null,
                info.isPresent() ? "root" : "gone",
                ActorProcess.residentBytes(pid).orElse(0),
                info.flatMap(ProcessHandle.Info::totalCpuDuration).orElse(Duration.ZERO),
                info.flatMap(ProcessHandle.Info::startInstant)
                        .map(start -> Duration.between(start, Instant.now()))
                        .orElse(Duration.ZERO));
    }
}
