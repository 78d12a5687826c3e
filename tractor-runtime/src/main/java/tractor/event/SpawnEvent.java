package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import org.jspecify.annotations.Nullable;
import tractor.error.ThrowableText;
import tractor.msg.Uid;

/** The start of a child actor, until it serves or has failed to. */
@Name("tractor.Spawn")
@Label("Spawn")
@Description("The start of a child actor, until it serves or has failed to")
@Registered
public final class SpawnEvent extends ActorEvent {
    @Label("Child")
    @Description("The child's name; when it serves, as name@uuid")
    @Nullable
    String child;

    @Label("Process")
    @Description("The id of the process that the child lives in; 0 when it has failed")
    long pid;

    @Label("Failure")
    @Description("Why it does not serve; missing when it does")
    @Nullable
    String failure;

    private SpawnEvent() {}

    /** It is about to be started. */
    public static SpawnEvent begun() {
        SpawnEvent event = new SpawnEvent();
        event.begin();
        return event;
    }

    /** It serves. Ends and commits the event if it is recorded. */
    public void serves(Uid self, Uid started, long process) {
        end();
        if (shouldCommit()) {
            of(self);
            child = started.toString();
            pid = process;
            commit();
        }
    }

    /** It will not serve. Ends and commits the event if it is recorded. */
    public void failed(Uid self, String name, Throwable why) {
        end();
        if (shouldCommit()) {
            of(self);
            child = name;
            failure = ThrowableText.of(why);
            commit();
        }
    }
}
