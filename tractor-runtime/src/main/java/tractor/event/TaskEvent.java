package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Registered;
import org.jspecify.annotations.Nullable;
import tractor.error.ThrowableText;
import tractor.msg.Start;
import tractor.msg.Uid;

/** One side of a dialog, from its beginning to its end. */
@Registered(false)
public abstract sealed class TaskEvent extends DialogEvent permits CallEvent, ContextEvent, ServeEvent {
    @Label("Failure")
    @Description("What it ended with instead of a result; missing when it went well")
    @Nullable
    String failure;

    /** The dialog is over, by that failure if there is one. Ends and commits the event if it is recorded. */
    public final void finish(Uid self, Uid other, Start start, @Nullable Throwable thrown) {
        end();
        if (shouldCommit()) {
            of(self, other, start);
            failure = thrown == null ? null : ThrowableText.of(thrown);
            commit();
        }
    }
}
