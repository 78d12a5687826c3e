package tractor.payloads;

import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** Takes note of the thread that reads. */
public final class MarkCodec implements PayloadCodec<Mark> {
    @Override
    public void write(WireWriter out, Mark value) {
        out.writeNil();
    }

    @Override
    public Mark read(WireReader in) {
        in.readNil();
        return new Mark(Seen.here());
    }
}
