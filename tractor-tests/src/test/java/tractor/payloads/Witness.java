package tractor.payloads;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Codec;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Tells which threads ran the users' code of its payloads. */
@Actor
public interface Witness {
    @Rpc
    String madeBy(Seen seen);

    @Rpc
    String readBy(@Codec(MarkCodec.class) Mark mark);

    @Rpc
    Seen seen();

    @Rpc
    Stream<Seen> several(int count);

    @Context(pldSpec = {Seen.class, String.class})
    String inContext(CalleeContext<Seen, Seen, Seen> ctx) throws Exception;
}
