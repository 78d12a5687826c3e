package tractor.codec;

import java.util.Optional;

/** {@link Codecs#optional}. */
record OptionalCodec<T>(PayloadCodec<T> value) implements PayloadCodec<Optional<T>> {
    @Override
    public void write(WireWriter out, Optional<T> optional) {
        if (optional.isPresent()) {
            value.write(out, optional.get());
        } else {
            out.writeNil();
        }
    }

    @Override
    public Optional<T> read(WireReader in) {
        return in.tryReadNil() ? Optional.empty() : Optional.of(value.read(in));
    }
}
