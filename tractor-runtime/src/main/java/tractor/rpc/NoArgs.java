package tractor.rpc;

import tractor.codec.FieldNames;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** The arguments of a method that has none: an empty map. */
public enum NoArgs {
    /** The only one. */
    INSTANCE;

    private static final FieldNames NONE = FieldNames.of();

    /** An empty map on the wire. */
    public static final PayloadCodec<NoArgs> CODEC = new PayloadCodec<>() {
        @Override
        public void write(WireWriter out, NoArgs value) {
            out.writeMapHeader(0);
        }

        @Override
        public NoArgs read(WireReader in) {
            if (in.readMapHeader() > 0) {
                in.readField(NONE);
                throw in.unexpectedField();
            }
            return INSTANCE;
        }
    };
}
