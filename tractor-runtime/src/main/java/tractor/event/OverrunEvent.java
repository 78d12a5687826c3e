package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import tractor.msg.Start;
import tractor.msg.Uid;

/** An item of a stream that found no room, was dropped, and answered with an error. */
@Name("tractor.Overrun")
@Label("Overrun")
@Description("An item of a stream that found no room, was dropped, and answered with an error")
@Registered
public final class OverrunEvent extends DialogEvent {
    @Label("Waiting Items")
    @Description("How many items waited for their receiver already")
    int waiting;

    private OverrunEvent() {}

    /** It happens now. */
    public static void happened(Uid self, Uid other, Start start, int waitingItems) {
        OverrunEvent event = new OverrunEvent();
        if (event.shouldCommit()) {
            event.of(self, other, start);
            event.waiting = waitingItems;
            event.commit();
        }
    }
}
