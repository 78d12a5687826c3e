package tractor.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Registered;
import org.jspecify.annotations.Nullable;
import tractor.msg.Uid;

/** What happens in an actor. Off until a recording asks for it, and filled in only then. */
@Category("Tractor")
@Enabled(false)
@Registered(false)
abstract class ActorEvent extends jdk.jfr.Event {
    @Label("Actor")
    @Description("The actor in which this happened, as name@uuid")
    @Nullable
    String actor;

    final void of(Uid self) {
        actor = self.toString();
    }
}
