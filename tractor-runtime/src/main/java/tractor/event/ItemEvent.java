package tractor.event;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Registered;
import tractor.msg.Start;
import tractor.msg.Uid;

/** One item of a stream, and the wait for it or for its room. */
@Registered(false)
public abstract sealed class ItemEvent extends DialogEvent permits StreamReceiveEvent, StreamSendEvent {
    @Label("Size")
    @Description("The encoded item")
    @DataAmount
    int size;

    /** The item has passed. Ends and commits the event if it is recorded. */
    public final void finish(Uid self, Uid other, Start start, int bytes) {
        end();
        if (shouldCommit()) {
            of(self, other, start);
            size = bytes;
            commit();
        }
    }
}
