package tractor.actor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tractor.rpc.PortalType;
import tractor.task.Promise;

/** The schemas of what an actor serves, each read once, by a task, when somebody asks for it first. */
final class ServedSchemas {
    private final ActorRuntime actor;
    private final Map<String, Promise<Optional<String>>> texts = new ConcurrentHashMap<>();

    ServedSchemas(ActorRuntime actor) {
        this.actor = actor;
    }

    /** The text, soon; none if the interface is not served, or its schema is not there. */
    Promise<Optional<String>> find(String namespace) {
        PortalType<?, ?> type = actor.services().type(namespace);
        return type == null ? nothing() : texts.computeIfAbsent(namespace, absent -> read(type));
    }

    private Promise<Optional<String>> read(PortalType<?, ?> type) {
        Promise<Optional<String>> text = new Promise<>();
        try {
            actor.startTask("schema", () -> {
                try {
                    text.complete(type.schema());
                } catch (RuntimeException unreadable) {
                    text.fail(unreadable);
                }
            });
        } catch (IllegalStateException ended) { // the actor's last moment: its tasks are over
            text.fail(ended);
        }
        return text;
    }

    private static Promise<Optional<String>> nothing() {
        Promise<Optional<String>> nothing = new Promise<>();
        nothing.complete(Optional.empty());
        return nothing;
    }
}
