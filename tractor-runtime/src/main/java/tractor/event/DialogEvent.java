package tractor.event;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Registered;
import org.jspecify.annotations.Nullable;
import tractor.msg.Start;
import tractor.msg.Uid;

/** What an actor does in a dialog with another one. */
@Registered(false)
abstract class DialogEvent extends ActorEvent {
    @Label("Peer")
    @Description("The actor on the other side, as name@uuid")
    @Nullable
    String peer;

    @Label("Method")
    @Description("The interface and method that the dialog is about")
    @Nullable
    String method;

    @Label("Dialog")
    @Description("The dialog's id, the same on both sides")
    @Nullable
    String dialog;

    final void of(Uid self, Uid other, Start start) {
        of(self);
        peer = other.toString();
        method = start.endpoint();
        dialog = start.cid();
    }
}
