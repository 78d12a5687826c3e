package tractor.benchmarks;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** What the measured actor serves. */
@Actor
public interface Quotes {
    /** A small argument, a small reply. */
    @Rpc
    double latest(String symbol);

    /** Items without end. */
    @Rpc
    Stream<byte[]> feed(int itemSize);
}
