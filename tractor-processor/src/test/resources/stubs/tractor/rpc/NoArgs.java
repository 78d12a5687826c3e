package tractor.rpc;

import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

public enum NoArgs {
    INSTANCE;

    public static final PayloadCodec<NoArgs> CODEC = new PayloadCodec<>() {
        @Override
        public void write(WireWriter out, NoArgs value) {
            out.writeMapHeader(0);
        }

        @Override
        public NoArgs read(WireReader in) {
            in.readMapHeader();
            return INSTANCE;
        }
    };
}
