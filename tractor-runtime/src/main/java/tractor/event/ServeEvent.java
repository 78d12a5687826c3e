package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;

/** A task that serves a call or context of another actor. */
@Name("tractor.Serve")
@Label("Served Task")
@Description("A task that serves a call or context of another actor")
@Registered
public final class ServeEvent extends TaskEvent {
    private ServeEvent() {}

    /** One that begins now. */
    public static ServeEvent begun() {
        ServeEvent event = new ServeEvent();
        event.begin();
        return event;
    }
}
