package tractor.actor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.rpc.Portal;
import tractor.rpc.RuntimeCalls;
import tractor.task.Promise;
import tractor.task.Tasks;

/**
 * Dumps of an actor and all that are below it, over the runtime's own calls. Each is made on a thread of its own, so that
 * it comes also when all tasks hang or spin.
 */
final class TreeDumps {
    /** A dump of a tree takes no longer than this, whatever is asked for. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final ActorRuntime actor;
    private @Nullable Promise<Map<String, @Nullable Object>> underway; // guarded by this

    TreeDumps(ActorRuntime actor) {
        this.actor = actor;
    }

    /**
     * Makes one, soon; whoever asks while one is being made gets that one.
     *
     * @param patience for what is below
     */
    synchronized Promise<Map<String, @Nullable Object>> make(Duration patience) {
        Promise<Map<String, @Nullable Object>> running = underway;
        if (running != null) {
            return running;
        }
        Promise<Map<String, @Nullable Object>> dump = new Promise<>();
        underway = dump;
        Tasks.platformThread("tractor-dump-" + actor.uid().name(), () -> {
                    try {
                        dump.complete(tree(bounded(patience)));
                    } catch (RuntimeException | Error failure) {
                        dump.fail(failure);
                    } finally {
                        over();
                    }
                })
                .start();
        return dump;
    }

    private synchronized void over() {
        underway = null;
    }

    private static Duration bounded(Duration patience) {
        Duration capped = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
        return capped.compareTo(SHORTEST) < 0 ? SHORTEST : capped;
    }

    private Map<String, @Nullable Object> tree(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Raw kwargs = Raw.of(
                RuntimeCalls.DUMP_ARGS,
                Map.of(
                        "patience",
                        patience.multipliedBy(3).dividedBy(4).toMillis())); // they answer before we give them up
        Map<Channel, Promise<Raw>> below = new LinkedHashMap<>();
        for (Channel child : actor.channels().toChildren()) {
            below.put(child, Portal.over(child).postRaw(CancelRequest.SELF, RuntimeCalls.DUMP, kwargs));
        }
        Map<String, @Nullable Object> self = ActorDump.of(actor);
        List<@Nullable Object> children = new ArrayList<>();
        below.forEach((child, answer) -> {
            boolean answered = answer.awaitUninterruptibly(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            children.add(answered ? told(child, answer) : silent(child, "does not answer"));
        });
        self.put("children", children);
        return self;
    }

    private static Map<String, @Nullable Object> told(Channel child, Promise<Raw> answer) {
        try {
            return answer.result().decode(RuntimeCalls.DUMP_RESULT);
        } catch (RuntimeException failure) {
            return silent(child, "gives no answer: " + failure.getMessage());
        }
    }

    private static Map<String, @Nullable Object> silent(Channel child, String why) {
        Map<String, @Nullable Object> map = ActorDump.identity(child.peer().uid());
        map.put("pid", child.peer().pid());
        map.put("silent", why);
        return map;
    }
}
