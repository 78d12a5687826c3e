package tractor.fuzz;

import org.jspecify.annotations.Nullable;
import tractor.codec.PayloadCodec;

/**
 * A frame's body that is well-formed, or was once.
 *
 * @param codec what its payload is decoded by, besides {@code Codecs.DYNAMIC}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Seed(byte[] body, @Nullable PayloadCodec<?> codec) {}
