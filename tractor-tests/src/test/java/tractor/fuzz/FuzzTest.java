package tractor.fuzz;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.Raw;
import tractor.msg.MsgCodec;
import tractor.msg.PeerLimits;
import tractor.msg.Yield;

/** A short run of the {@link Fuzzer}, and the frames that cost most for their size. */
class FuzzTest {
    private static final int FRAMES = 200_000;
    private static final int HEAD = 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void mutatedFramesAreDecodedOrRefusedWithinTheirBudget() {
        Fuzzer fuzzer = new Fuzzer(1);

        fuzzer.run(FRAMES);

        assertThat(fuzzer.refused()).isGreaterThan(FRAMES / 10);
        assertThat(fuzzer.decoded()).isGreaterThan(FRAMES / 10);
    }

    /** A frame whose payload is a list of so many values of one byte each. */
    private static byte[] listOf(int header, int count) {
        byte[] head = MsgCodec.encode(new Yield("c", Raw.NIL));
        byte[] body = Arrays.copyOf(head, head.length + 4 + count);
        Arrays.fill(body, head.length + 4, body.length, (byte) header);
        int at = head.length - 1;
        body[at] = (byte) 0xdd;
        for (int i = 1; i <= Integer.BYTES; i++) {
            body[at + i] = (byte) (count >> (Byte.SIZE * (Integer.BYTES - i)));
        }
        return body;
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0x90, 0x80, 0xa0, 0x01})
    void asManyValuesAsAreAllowedStayWithinEightyBytesEach(int header) {
        int values = PeerLimits.DEFAULT.maxValues() - HEAD;
        byte[] body = listOf(header, values);
        Yield item = (Yield) MsgCodec.decode(body, 0, body.length);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        item.pld().decode(Codecs.DYNAMIC);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(80L * values + (1 << 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0x90, 0x80, 0xa0, 0x01})
    void moreValuesThanAreAllowedAreRefusedBeforeAnythingIsMadeOfThem(int header) {
        byte[] body = listOf(header, PeerLimits.DEFAULT.maxValues() + 1);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        DecodeException refused = assertThrows(DecodeException.class, () -> MsgCodec.decode(body, 0, body.length));

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(1L << 20);
        assertThat(refused).hasMessageThat().isEqualTo("More than 1048576 values");
    }
}
