package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;

/** A call of another actor, from its request to its reply. */
@Name("tractor.Call")
@Label("Call")
@Description("A call of another actor, from its request to its reply")
@Registered
public final class CallEvent extends TaskEvent {
    private CallEvent() {}

    /** One that begins now. */
    public static CallEvent begun() {
        CallEvent event = new CallEvent();
        event.begin();
        return event;
    }
}
