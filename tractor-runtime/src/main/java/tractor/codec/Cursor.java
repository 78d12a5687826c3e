package tractor.codec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A position in a range of bytes, and what there is to say of it when the bytes are wrong. */
abstract sealed class Cursor permits WireReader {
    final byte[] bytes;
    final int start;
    final int end;
    int at;

    /** Where a nil would have done as well, for the error's sake. */
    int notNilAt = -1;

    private @Nullable KeyCost keyCost;

    /** How many values of types that contain themselves are open. */
    private int entered;

    Cursor(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.bytes = bytes;
        start = offset;
        end = offset + length;
        at = offset;
    }

    /** The distance from where the reader began. */
    public final int position() {
        return at - start;
    }

    /** What the keys of its sets and maps have cost. */
    final KeyCost keyCost() {
        if (keyCost == null) {
            keyCost = new KeyCost();
        }
        return keyCost;
    }

    /** How many bytes there are, read or not. */
    final int length() {
        return end - start;
    }

    /** Whether every byte is read. */
    public final boolean atEnd() {
        return at == end;
    }

    /** Holds that every byte is read. */
    public final void expectEnd() {
        if (at != end) {
            throw new DecodeException("MessagePack data is malformed: trailing characters (byte " + position() + ")");
        }
    }

    /**
     * To be called by the codec of a type that contains itself before it reads a value, and {@link #leave} afterwards:
     * bounds the recursion by {@link WireReader#MAX_DEPTH}.
     */
    public final void enter() {
        if (entered > WireReader.MAX_DEPTH) {
            throw DecodeException.tooDeep();
        }
        entered++;
    }

    /** Ends what {@link #enter} began. */
    public final void leave() {
        entered--;
    }

    /** An error that a codec found in the value that begins at a {@link #position()}. */
    public final DecodeException invalid(String problem, int position) {
        return new DecodeException(problem, WirePath.of(bytes, start, end, start + position));
    }

    /** What is next is of another type, in msgspec's words: {@code int}, {@code str}, {@code int | str}. */
    public final DecodeException expected(String type) {
        int b = peek();
        if (b == 0xc1) {
            return malformed();
        }
        String orNull = notNilAt == at ? " | null" : "";
        return invalid("Expected `" + type + orNull + "`, got `" + Scan.typeName(b) + "`", position());
    }

    /**
     * The type of the value that is next, by msgspec's name: {@code null}, {@code bool}, {@code int}, {@code float},
     * {@code str}, {@code bytes}, {@code array}, {@code object} for a map, and {@code ext} for a timestamp.
     */
    public final String peekType() {
        return Scan.typeName(peek());
    }

    final int peek() {
        if (at >= end) {
            throw DecodeException.truncated();
        }
        return bytes[at] & 0xff;
    }

    /** Moves over a body that must be there completely, and returns where it begins. */
    final int advance(int length) {
        int from = at;
        if (length > end - from) {
            throw DecodeException.truncated();
        }
        at = from + length;
        return from;
    }

    final DecodeException malformed() {
        if (at < end && bytes[at] == (byte) 0xc1) {
            return new DecodeException(
                    "MessagePack data is malformed: invalid opcode '\\xc1' (byte " + position() + ")");
        }
        return DecodeException.truncated();
    }
}
