package tractor.rpc;

import tractor.channel.Channel;
import tractor.msg.Start;

/** The functions of the runtime's own namespace {@code self}, implemented by the actor above. */
@FunctionalInterface
@SuppressWarnings("exports")
public interface RuntimeCalls {
    /**
     * Answers one call. Runs on the channel's reader thread: neither blocks nor runs user code.
     *
     * @return false when there is no such function
     */
    boolean answer(Channel channel, Start start);
}
