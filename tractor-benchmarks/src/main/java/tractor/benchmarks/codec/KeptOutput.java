package tractor.benchmarks.codec;

import java.util.Arrays;
import org.msgpack.core.buffer.MessageBuffer;
import org.msgpack.core.buffer.MessageBufferOutput;

/** Gives msgpack-core the same array again for every value. */
final class KeptOutput implements MessageBufferOutput {
    /** More than any of our values takes, so that no value is written in parts. */
    private static final int CAPACITY = 1 << 18;

    private final byte[] array = new byte[CAPACITY];
    private final MessageBuffer buffer = MessageBuffer.wrap(array);
    private int length;

    @Override
    public MessageBuffer next(int minimumSize) {
        return buffer;
    }

    @Override
    public void writeBuffer(int written) {
        length = written;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        throw new UnsupportedOperationException("a payload that does not fit");
    }

    @Override
    public void add(byte[] bytes, int offset, int count) {
        throw new UnsupportedOperationException("a payload that does not fit");
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
