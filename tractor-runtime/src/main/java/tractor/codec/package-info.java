/** Bytes to values and back: MessagePack reading and writing, payload codecs, and what is wrong with a payload. */
@NullMarked
package tractor.codec;

import org.jspecify.annotations.NullMarked;
