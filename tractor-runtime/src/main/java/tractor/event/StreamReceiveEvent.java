package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;

/** An item that was taken from a stream, and how long its receiver waited for it. */
@Name("tractor.StreamReceive")
@Label("Stream Receive")
@Description("An item that was taken from a stream, and how long its receiver waited for it")
@Registered
public final class StreamReceiveEvent extends ItemEvent {
    private StreamReceiveEvent() {}

    /** One that begins now. */
    public static StreamReceiveEvent begun() {
        StreamReceiveEvent event = new StreamReceiveEvent();
        event.begin();
        return event;
    }
}
