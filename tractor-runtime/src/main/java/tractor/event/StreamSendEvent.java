package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;

/** An item that was sent into a stream, and how long its sender waited for room. */
@Name("tractor.StreamSend")
@Label("Stream Send")
@Description("An item that was sent into a stream, and how long its sender waited for room")
@Registered
public final class StreamSendEvent extends ItemEvent {
    private StreamSendEvent() {}

    /** One that begins now. */
    public static StreamSendEvent begun() {
        StreamSendEvent event = new StreamSendEvent();
        event.begin();
        return event;
    }
}
