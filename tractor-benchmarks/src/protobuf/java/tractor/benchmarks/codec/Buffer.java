package tractor.benchmarks.codec;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.Arrays;

/** An array that is kept from one message to the next. */
final class Buffer {
    private byte[] array = new byte[256];
    private int length;

    int write(MessageLite message) throws IOException {
        length = message.getSerializedSize();
        if (length > array.length) {
            array = new byte[length];
        }
        message.writeTo(CodedOutputStream.newInstance(array, 0, length));
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }
}
