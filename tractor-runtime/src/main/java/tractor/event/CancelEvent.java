package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import org.jspecify.annotations.Nullable;
import tractor.msg.Uid;

/** A request to another actor to cancel a task or itself, until it has acknowledged. */
@Name("tractor.Cancel")
@Label("Cancel")
@Description("A request to another actor to cancel a task or itself, until it has acknowledged")
@Registered
public final class CancelEvent extends ActorEvent {
    @Label("Peer")
    @Description("The actor that was asked, as name@uuid")
    @Nullable
    String peer;

    @Label("Dialog")
    @Description("The dialog whose task is to be cancelled; missing when it is the whole actor")
    @Nullable
    String dialog;

    @Label("Acknowledged")
    @Description("Whether the peer has acknowledged, rather than refused or been lost")
    boolean acknowledged;

    private CancelEvent() {}

    /** The request is about to be sent. */
    public static CancelEvent begun() {
        CancelEvent event = new CancelEvent();
        event.begin();
        return event;
    }

    /** Nothing more will come of it. Ends and commits the event if it is recorded. */
    public void finish(Uid self, Uid other, @Nullable String task, boolean heard) {
        end();
        if (shouldCommit()) {
            of(self);
            peer = other.toString();
            dialog = task;
            acknowledged = heard;
            commit();
        }
    }
}
