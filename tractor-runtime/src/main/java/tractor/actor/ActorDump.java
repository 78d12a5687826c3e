package tractor.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogSight;
import tractor.host.HostEnvironment;
import tractor.msg.Uid;
import tractor.task.TaskTree;

/** What one actor tells of itself in a dump: its tasks with their stacks, and its dialogs. Of one thread. */
final class ActorDump {
    /** So that an answer stays within a message. */
    private static final int MOST_TASKS = 2_000;

    private static final int MOST_DIALOGS = 2_000;
    private static final int DEEPEST = 60;

    private final ActorRuntime actor;
    private int tasks;

    private ActorDump(ActorRuntime actor) {
        this.actor = actor;
    }

    /** As it is now; without its children. */
    static Map<String, @Nullable Object> of(ActorRuntime actor) {
        return new ActorDump(actor).map();
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = identity(actor.uid());
        map.put("pid", HostEnvironment.pid());
        map.put("root", actor.isRoot());
        map.put("registrar", actor.isRegistrar());
        List<@Nullable Object> trees = new ArrayList<>();
        actor.tasks().trees().forEach(tree -> trees.add(map(tree, 0)));
        map.put("tasks", trees);
        map.put("dialogs", dialogs());
        map.put("truncated", tasks >= MOST_TASKS);
        return map;
    }

    static Map<String, @Nullable Object> identity(Uid uid) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", uid.name());
        map.put("uuid", uid.uuid());
        return map;
    }

    private Map<String, @Nullable Object> map(TaskTree tree, int depth) {
        tasks++;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("kind", tree.kind().name().toLowerCase(Locale.ROOT));
        map.put("name", tree.name());
        map.put("line", tree.line());
        map.put("cancelled", tree.cancelled());
        map.put("thread", tree.thread().map(FoldedStack::of).orElse(null));
        List<@Nullable Object> children = new ArrayList<>();
        for (TaskTree child : tree.children()) {
            if (tasks < MOST_TASKS && depth < DEEPEST) {
                children.add(map(child, depth + 1));
            }
        }
        map.put("children", children);
        return map;
    }

    /** By their peers, so that two dumps can be held against each other. */
    private List<@Nullable Object> dialogs() {
        Map<String, Map<String, @Nullable Object>> dialogs = new TreeMap<>();
        for (Channel channel : actor.channels().open()) {
            channel.look().forEach((cid, sight) -> {
                if (dialogs.size() < MOST_DIALOGS) {
                    String order = String.join(
                            "\0",
                            channel.peer().name(),
                            channel.peer().uuid(),
                            Boolean.toString(sight.served()),
                            sight.method(),
                            cid);
                    dialogs.put(order, map(channel, cid, sight));
                }
            });
        }
        return new ArrayList<>(dialogs.values());
    }

    private static Map<String, @Nullable Object> map(Channel channel, String cid, DialogSight sight) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("cid", cid);
        map.put("method", sight.method());
        map.put("kind", sight.kind().name().toLowerCase(Locale.ROOT));
        map.put("served", sight.served());
        map.put("peer", identity(channel.peer().uid()));
        map.put("state", sight.state());
        map.put("waits", sight.waits());
        map.put("within", sight.within());
        map.put("task", sight.thread() == null ? null : FoldedStack.summaryOf(sight.thread()));
        map.put("stream", sight.stream() == null ? null : map(sight.stream()));
        return map;
    }

    private static Map<String, @Nullable Object> map(DialogSight.Traffic traffic) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("sent", traffic.sent());
        map.put("received", traffic.received());
        map.put("waiting", (long) traffic.waiting());
        map.put("room", (long) traffic.room());
        map.put(
                "creditItems",
                traffic.creditItems() == null ? null : traffic.creditItems().longValue());
        map.put("creditBytes", traffic.creditBytes());
        map.put("blocked", traffic.blocked());
        return map;
    }
}
