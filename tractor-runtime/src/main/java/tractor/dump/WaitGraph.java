package tractor.dump;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.dump.Finding.Kind;

/** Who waits for whom in a dump, over all its actors. */
final class WaitGraph {
    private final Map<String, Node> actors = new LinkedHashMap<>(); // by uuid, parents first

    /** A dialog in which an actor waits. */
    private record Wait(Node actor, Node dialog) {
        String peer() {
            Node peer = dialog.node("peer");
            return peer == null ? "" : peer.text("uuid");
        }

        String peerName() {
            Node peer = dialog.node("peer");
            return peer == null ? "somebody" : peer.actor();
        }
    }

    WaitGraph(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node actor = open.pop();
            actors.putIfAbsent(actor.text("uuid"), actor);
            actor.nodes("children").reversed().forEach(open::push);
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        actors.values().stream()
                .filter(actor -> actor.has("silent"))
                .map(actor -> new Finding(
                        Kind.SILENT,
                        List.of(actor.actor()),
                        actor.actor() + " " + actor.text("silent") + " (process " + actor.number("pid") + ")"))
                .forEach(findings::add);
        findings.addAll(cycles());
        findings.addAll(running());
        findings.addAll(chains());
        return findings;
    }

    // ---- cycles

    private List<Finding> cycles() {
        Map<String, Map<String, Wait>> edges = new LinkedHashMap<>();
        for (Wait wait : waits()) {
            Node served = served(wait);
            if (served != null && !runs(served)) {
                edges.computeIfAbsent(wait.actor().text("uuid"), uuid -> new LinkedHashMap<>())
                        .putIfAbsent(wait.peer(), wait);
            }
        }
        List<Finding> cycles = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        for (String start : edges.keySet()) {
            List<Wait> path = wayBack(start, edges);
            Set<String> members = new LinkedHashSet<>();
            path.forEach(wait -> members.add(wait.actor().text("uuid")));
            if (!path.isEmpty() && told.add(members)) {
                cycles.add(cycle(path));
            }
        }
        return cycles;
    }

    /** The shortest way from an actor to itself. */
    private static List<Wait> wayBack(String start, Map<String, Map<String, Wait>> edges) {
        Map<String, Wait> cameBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !cameBy.containsKey(start)) {
            for (Map.Entry<String, Wait> edge :
                    edges.getOrDefault(open.remove(), Map.of()).entrySet()) {
                if (cameBy.putIfAbsent(edge.getKey(), edge.getValue()) == null) {
                    open.add(edge.getKey());
                }
            }
        }
        Deque<Wait> path = new ArrayDeque<>();
        Wait last = cameBy.get(start);
        while (last != null) {
            path.push(last);
            String from = last.actor().text("uuid");
            last = from.equals(start) ? null : cameBy.get(from);
        }
        return rotated(List.copyOf(path));
    }

    /** Told always from the same actor on. */
    private static List<Wait> rotated(List<Wait> path) {
        int first = 0;
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).actor().actor().compareTo(path.get(first).actor().actor()) < 0) {
                first = i;
            }
        }
        List<Wait> rotated = new ArrayList<>(path.subList(first, path.size()));
        rotated.addAll(path.subList(0, first));
        return rotated;
    }

    private static Finding cycle(List<Wait> path) {
        List<String> steps = path.stream()
                .map(wait -> wait.actor().actor() + " waits for " + wait.peerName() + " ("
                        + wait.dialog().text("method") + ")")
                .toList();
        return new Finding(
                Kind.CYCLE,
                path.stream().map(wait -> wait.actor().actor()).toList(),
                "a cycle: " + String.join(", ", steps));
    }

    // ---- tasks that compute

    private List<Finding> running() {
        List<Finding> running = new ArrayList<>();
        for (Node actor : actors.values()) {
            for (Node tree : actor.nodes("tasks")) {
                addRunning(actor, tree, running);
            }
        }
        return running;
    }

    private static void addRunning(Node actor, Node tree, List<Finding> running) {
        Node thread = tree.node("thread");
        if (thread != null && thread.text("state").equals("RUNNABLE") && thread.has("at")) {
            running.add(new Finding(
                    Kind.RUNS,
                    List.of(actor.actor()),
                    actor.actor() + " computes in " + thread.text("name") + ", at " + thread.text("at")));
        }
        tree.nodes("children").forEach(child -> addRunning(actor, child, running));
    }

    // ---- calls that are not answered

    /** Each wait behind which there is no further one, with those before it. */
    private List<Finding> chains() {
        List<Finding> chains = new ArrayList<>();
        for (Wait wait : waits()) {
            if (next(wait).isEmpty()) {
                chains.add(chain(wait));
            }
        }
        return chains;
    }

    private Finding chain(Wait last) {
        Deque<Wait> chain = new ArrayDeque<>(List.of(last));
        Set<String> seen = new HashSet<>();
        Optional<Wait> before = before(last);
        while (before.isPresent() && seen.add(before.get().dialog().text("cid"))) {
            chain.push(before.get());
            before = before(before.get());
        }
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Wait wait : chain) {
            names.add(wait.actor().actor());
            text.append(text.isEmpty() ? wait.actor().actor() : ", which")
                    .append(" waits for ")
                    .append(wait.peerName())
                    .append(" (")
                    .append(wait.dialog().text("method"))
                    .append(')');
        }
        names.add(last.peerName());
        return new Finding(
                Kind.WAITS, names, text.append(", ").append(there(last)).toString());
    }

    /** What the one does that all the others wait for. */
    private String there(Wait last) {
        Node peer = actors.get(last.peer());
        if (peer == null) {
            return "which is not in this dump";
        } else if (peer.has("silent")) {
            return "which " + peer.text("silent");
        }
        Node served = served(last);
        if (served == null) {
            return "which does not know of it";
        }
        Node task = served.node("task");
        if (task == null || !task.has("at")) {
            return "which has not begun it";
        }
        return "which " + (runs(served) ? "computes" : "waits itself") + ", at " + task.text("at");
    }

    /** The waits in which the actor has something of its own to wait for while it serves this one. */
    private Optional<Wait> next(Wait wait) {
        Node peer = actors.get(wait.peer());
        String cid = wait.dialog().text("cid");
        return peer == null
                ? Optional.empty()
                : waits(peer).stream()
                        .filter(other -> other.dialog().text("within").equals(cid))
                        .findFirst();
    }

    /** Who waits for the actor because it serves that call while it waits itself. */
    private Optional<Wait> before(Wait wait) {
        String within = wait.dialog().text("within");
        return within.isEmpty()
                ? Optional.empty()
                : waits().stream()
                        .filter(other -> other.dialog().text("cid").equals(within)
                                && other.peer().equals(wait.actor().text("uuid")))
                        .findFirst();
    }

    private List<Wait> waits() {
        return actors.values().stream().flatMap(actor -> waits(actor).stream()).toList();
    }

    private static List<Wait> waits(Node actor) {
        return actor.nodes("dialogs").stream()
                .filter(dialog -> dialog.is("waits") && !dialog.is("served"))
                .map(dialog -> new Wait(actor, dialog))
                .toList();
    }

    /** The other side of a dialog. */
    private @Nullable Node served(Wait wait) {
        Node peer = actors.get(wait.peer());
        return peer == null
                ? null
                : peer.nodes("dialogs").stream()
                        .filter(dialog -> dialog.is("served")
                                && dialog.text("cid").equals(wait.dialog().text("cid")))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean runs(Node dialog) {
        Node task = dialog.node("task");
        return task != null && task.text("state").equals("RUNNABLE") && task.has("at");
    }
}
