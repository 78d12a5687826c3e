package tractor.rpc;

import java.util.Map;
import java.util.Optional;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.msg.Start;

/** The functions of the runtime's own namespace {@code self}, implemented by the actor above. */
@FunctionalInterface
@SuppressWarnings("exports")
public interface RuntimeCalls {
    /** Extension: with {@code ns}, answered with the schema of an interface that the actor serves, or nil. */
    String SCHEMA = "_schema";

    /** The arguments of {@link #SCHEMA}. */
    PayloadCodec<Map<String, String>> SCHEMA_ARGS = Codecs.map(Codecs.STRING);

    /** What {@link #SCHEMA} gives. */
    PayloadCodec<Optional<String>> SCHEMA_RESULT = Codecs.optional(Codecs.STRING);

    /**
     * Answers one call. Runs on the channel's reader thread: neither blocks nor runs user code.
     *
     * @return false when there is no such function
     */
    boolean answer(Channel channel, Start start);
}
