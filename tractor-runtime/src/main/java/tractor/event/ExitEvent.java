package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import org.jspecify.annotations.Nullable;
import tractor.msg.Uid;

/** The end of a child actor, and of all below it. */
@Name("tractor.Exit")
@Label("Exit")
@Description("The end of a child actor, and of all below it")
@Registered
public final class ExitEvent extends ActorEvent {
    @Label("Child")
    @Description("The child, as name@uuid")
    @Nullable
    String child;

    @Label("Exit Code")
    @Description("The exit code of its process: 128 and the signal's number when a signal has ended it")
    int exitCode;

    @Label("By Force")
    @Description("Whether its parent has terminated or killed it")
    boolean forced;

    private ExitEvent() {}

    /** It happens now. */
    public static void happened(Uid self, Uid ended, int code, boolean byForce) {
        ExitEvent event = new ExitEvent();
        if (event.shouldCommit()) {
            event.of(self);
            event.child = ended.toString();
            event.exitCode = code;
            event.forced = byForce;
            event.commit();
        }
    }
}
