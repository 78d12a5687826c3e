package tractor.fuzz;

import java.time.Instant;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** A codec as users write them. */
final class MillisCodec implements PayloadCodec<Instant> {
    @Override
    public void write(WireWriter out, Instant value) {
        out.writeLong(value.toEpochMilli());
    }

    @Override
    public Instant read(WireReader in) {
        return Instant.ofEpochMilli(in.readLong());
    }
}
