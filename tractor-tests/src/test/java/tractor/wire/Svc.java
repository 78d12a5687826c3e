package tractor.wire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/**
 * The functions of the recorded module {@code svc} whose payloads have a Java type; the others are in {@link AnySvc}.
 * Named as they were recorded.
 */
@Actor(namespace = "svc")
@SuppressWarnings("MemberName")
interface Svc {
    @Rpc
    void boom(String msg);

    @Rpc
    Stream<Integer> agen(int n);

    @Rpc
    Stream<Integer> forever_gen();

    @Rpc
    void cancel_peer(String name) throws InterruptedException;

    /** Not recorded: how many peers the actor has turned away, in the order of {@code PeerRefusals}. */
    @Rpc
    List<Long> refusals();

    @Context(pldSpec = Nothing.class)
    void sleeper(CalleeContext<@Nullable Void, @Nullable Void, @Nullable Void> ctx) throws InterruptedException;

    @Context(pldSpec = Nothing.class)
    void self_cancel(CalleeContext<@Nullable Void, @Nullable Void, @Nullable Void> ctx) throws InterruptedException;

    /** A context must have a payload spec, also one in which nothing travels. */
    sealed interface Nothing {
        record Never() implements Nothing {}
    }
}
