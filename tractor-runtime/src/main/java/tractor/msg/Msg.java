package tractor.msg;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.codec.Raw;

/**
 * One message of the wire: a msgpack map whose {@code msg_type} key names the type. The original protocol knows ten;
 * {@link Credit} and {@link Heartbeat} are ours and are sent only to peers that said they know them. A message of an unknown type ends the
 * connection that sent it.
 */
public sealed interface Msg
        permits Aid, SpawnSpec, Start, StartAck, Started, Yield, Stop, Return, CancelAck, Credit, Heartbeat, Msg.Error {

    /**
     * A failure, sent to the other side of a dialog ({@code cid} set) or of a connection ({@code cid} null).
     *
     * @param srcUid the actor in which the failure arose
     * @param srcType the bare name of the exception that arose there
     * @param boxedType the bare name of what this hop raised; {@code RemoteActorError} once relayed
     * @param relayPath the actors that passed the error on, the source first
     * @param message what went wrong, or null
     * @param trace the formatted stack trace at the last hop, which embeds the earlier ones
     * @param canceller for a cancellation: the actor that asked for it
     * @param sender for an overrun: the side that sent too fast
     * @param cid the dialog, or null when the whole connection is meant
     * @param badMsg for a payload outside its spec: the refused message
     * @param badMsgAsDict the same as a map, as some peers send it
     * @param javaType extension: the qualified name of the Java exception, ignored by peers that do not know it
     */
    @SuppressWarnings("AvoidCommonTypeNames") // the wire's own name; always written Msg.Error
    record Error(
            Uid srcUid,
            String srcType,
            String boxedType,
            List<Uid> relayPath,
            @Nullable String message,
            String trace,
            @Nullable Uid canceller,
            @Nullable Uid sender,
            @Nullable String cid,
            @Nullable Msg badMsg,
            @Nullable Raw badMsgAsDict,
            @Nullable String javaType)
            implements Msg {
        public Error {
            Objects.requireNonNull(srcUid, "srcUid");
            Objects.requireNonNull(srcType, "srcType");
            Objects.requireNonNull(boxedType, "boxedType");
            relayPath = List.copyOf(relayPath);
            Objects.requireNonNull(trace, "trace");
        }

        /** The same error under the qualified name of another Java exception. */
        public Error withJavaType(String type) {
            return new Error(
                    srcUid,
                    srcType,
                    boxedType,
                    relayPath,
                    message,
                    trace,
                    canceller,
                    sender,
                    cid,
                    badMsg,
                    badMsgAsDict,
                    type);
        }

        /** The same error addressed to another dialog, or to the connection when {@code cid} is null. */
        public Error withCid(@Nullable String cid) {
            return new Error(
                    srcUid,
                    srcType,
                    boxedType,
                    relayPath,
                    message,
                    trace,
                    canceller,
                    sender,
                    cid,
                    badMsg,
                    badMsgAsDict,
                    javaType);
        }
    }
}
