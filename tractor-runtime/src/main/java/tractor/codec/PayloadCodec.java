package tractor.codec;

import org.jspecify.annotations.Nullable;

/**
 * Turns values of one type into MessagePack and back. Generated for records and unions, found in {@link Codecs} for the
 * rest, and written by hand for types that are neither. A codec holds no state and serves any number of threads.
 *
 * @param <T> the type; nullable only where the codec says so, as {@link Codecs#NIL} and {@link Codecs#DYNAMIC} do
 */
public interface PayloadCodec<T extends @Nullable Object> {

    /** Writes exactly one MessagePack value. */
    void write(WireWriter out, T value);

    /**
     * Reads exactly one MessagePack value.
     *
     * @throws DecodeException when the bytes hold something else
     */
    T read(WireReader in);

    /**
     * The codec of those values only that are of a narrower type: it refuses to write or read any other. The generated
     * codec of a union has one for each member, which refuses a value by its tag, before anything is made of it.
     */
    default <N extends T> PayloadCodec<N> limitedTo(Class<N> type) {
        return new LimitedCodec<>(this, type);
    }
}
