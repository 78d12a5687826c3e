package tractor.msg;

import tractor.codec.FieldNames;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** {@link Start} on the wire. */
final class StartCodec {
    private static final FieldNames NAMES =
            FieldNames.of(MsgType.KEY, "cid", "ns", "func", "kwargs", "uid", "pld_spec");
    private static final long REQUIRED = 0b111110;

    /** The original writes a union as the names of all its members. */
    private static final int LONGEST_SPEC = 1 << 16;

    private StartCodec() {}

    static void write(WireWriter out, Start start) {
        MsgType.START.writeHead(out, NAMES.size());
        out.writeField(NAMES, 1);
        out.writeString(start.cid());
        out.writeField(NAMES, 2);
        out.writeString(start.ns());
        out.writeField(NAMES, 3);
        out.writeString(start.func());
        out.writeField(NAMES, 4);
        out.writeRaw(start.kwargs());
        out.writeField(NAMES, 5);
        UidCodec.INSTANCE.write(out, start.uid());
        out.writeField(NAMES, 6);
        out.writeString(start.pldSpec());
    }

    static Start read(WireReader in) {
        String cid = "";
        String ns = "";
        String func = "";
        Raw kwargs = Raw.EMPTY_MAP;
        Uid uid = UidCodec.NOBODY;
        String pldSpec = Start.ANY;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(NAMES);
            switch (field) {
                case 1 -> cid = Names.read(in);
                case 2 -> ns = Names.read(in);
                case 3 -> func = Names.read(in);
                case 4 -> kwargs = readMap(in);
                case 5 -> uid = UidCodec.INSTANCE.read(in);
                case 6 -> pldSpec = Names.read(in, LONGEST_SPEC);
                default -> in.skip();
            }
            seen |= DialogCodec.bit(field);
        }
        in.requireFields(NAMES, seen, REQUIRED);
        return new Start(cid, ns, func, kwargs, uid, pldSpec);
    }

    /** A value that must be a map, as it stands. */
    static Raw readMap(WireReader in) {
        if (!in.peekType().equals("object")) {
            throw in.expected("object");
        }
        return in.readRaw();
    }
}
