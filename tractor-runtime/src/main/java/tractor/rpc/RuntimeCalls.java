package tractor.rpc;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Extension: with {@code patience} in milliseconds, answered with a dump of the actor and all that are below it. */
    String DUMP = "_dump";

    /** The arguments of {@link #DUMP}. */
    PayloadCodec<Map<String, Long>> DUMP_ARGS = Codecs.map(Codecs.LONG);

    /** What {@link #DUMP} gives; see {@link tractor.dump.TreeDump}. */
    PayloadCodec<Map<String, @Nullable Object>> DUMP_RESULT = Codecs.map(Codecs.DYNAMIC);

    /**
     * Answers one call. Runs on the channel's reader thread: neither blocks nor runs user code.
     *
     * @return false when there is no such function
     */
    boolean answer(Channel channel, Start start);
}
