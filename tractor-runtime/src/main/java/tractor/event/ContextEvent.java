package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;

/** A context as its caller sees it, from its request until both tasks are over. */
@Name("tractor.Context")
@Label("Context")
@Description("A context as its caller sees it, from its request until both tasks are over")
@Registered
public final class ContextEvent extends TaskEvent {
    private ContextEvent() {}

    /** One that begins now. */
    public static ContextEvent begun() {
        ContextEvent event = new ContextEvent();
        event.begin();
        return event;
    }
}
