package tractor.msg;

import org.jspecify.annotations.Nullable;
import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** Fields that may be nil, which the records hold as null. */
final class Nullables {
    private Nullables() {}

    static <T> void write(WireWriter out, PayloadCodec<T> codec, @Nullable T value) {
        if (value == null) {
            out.writeNil();
        } else {
            codec.write(out, value);
        }
    }

    static <T> @Nullable T read(WireReader in, PayloadCodec<T> codec) {
        return in.tryReadNil() ? null : codec.read(in);
    }
}
