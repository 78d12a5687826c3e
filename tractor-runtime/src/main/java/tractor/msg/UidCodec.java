package tractor.msg;

import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** A {@link Uid} as {@code [name, uuid]}. */
public final class UidCodec implements PayloadCodec<Uid> {
    public static final PayloadCodec<Uid> INSTANCE = new UidCodec();

    /** Stands in for a uid that is yet to be read. */
    static final Uid NOBODY = new Uid("", "");

    private UidCodec() {}

    @Override
    public void write(WireWriter out, Uid uid) {
        out.writeArrayHeader(2);
        out.writeString(uid.name());
        out.writeString(uid.uuid());
    }

    @Override
    public Uid read(WireReader in) {
        readPair(in);
        return new Uid(Names.read(in), Names.read(in));
    }

    /** Reads the header of an array of two. */
    static void readPair(WireReader in) {
        int position = in.position();
        int size = in.readArrayHeader();
        if (size != 2) {
            throw in.invalid("Expected `array` of length 2, got " + size, position);
        }
    }
}
