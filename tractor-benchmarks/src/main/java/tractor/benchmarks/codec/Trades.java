package tractor.benchmarks.codec;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Names the payloads, so that codecs are generated for them; nobody serves it. */
@Actor
public interface Trades {
    @Rpc
    Trade last();

    @Rpc
    List<Trade> all();

    @Rpc
    Event next();
}
