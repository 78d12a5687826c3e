package tractor.dump;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An actor and all that are below it, as they were at about one moment: their tasks with stacks, their dialogs, and what
 * is found to hold them up. Immutable; made by {@link tractor.Discovery#dumpTree}.
 */
public final class TreeDump {
    private final Map<String, @Nullable Object> root;
    private final List<Finding> findings;

    private TreeDump(Map<String, @Nullable Object> root) {
        this.root = root;
        this.findings = new WaitGraph(new Node(root)).findings();
    }

    /** A dump as an actor tells it. Whatever is missing in it, or of another type than it should be, counts as not told. */
    public static TreeDump of(Map<String, @Nullable Object> root) {
        return new TreeDump(Objects.requireNonNull(root, "root"));
    }

    /** What holds the tree up, the likeliest culprits first; empty when nobody waits. */
    public List<Finding> findings() {
        return findings;
    }

    /** All of it for programs, as one line of JSON: {@code findings}, and {@code tree}, each actor in its parent's. */
    public String toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("findings", findings.stream().map(Finding::map).toList());
        json.put("tree", root);
        return JsonText.of(json);
    }

    /** All of it for people: the findings, then each actor before those below it. Holds no control characters but line feeds. */
    @Override
    public String toString() {
        return new DumpText(new Node(root), findings).render();
    }
}
