package tractor.payloads;

import static com.google.common.truth.Truth.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import tractor.codec.PayloadCodec;
import tractor.codec.WireWriter;
import tractor.payloads.Ledger.Event;
import tractor.payloads.Ledger.Trade;

/** Counts the bytes that this thread allocates: what a generated codec writes costs none once the writer's array fits. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int VALUES = 1_000;

    @Test
    void encodingIntoAWriterThatIsKeptAllocatesNothing() {
        List<Trade> trades = List.of(
                new Trade("btcusdt", 7, 66_000.5, true, List.of(300, 1_200, 70_000)),
                new Trade("a symbol of more than thirty-one characters", -7_000_000, -0.5, false, List.of()));
        List<Event> events = List.of(new Event.Opened("btcusdt", 1_767_225_600_000L), new Event.Closed(41_234));

        assertThat(allocated(LedgerPayloads.LEDGER_TRADE_LIST, trades)).isEqualTo(0);
        assertThat(allocated(LedgerPayloads.LEDGER_EVENT_LIST, events)).isEqualTo(0);
    }

    @Test
    void whatACodecAllocatesIsCounted() {
        assertThat(allocated((out, value) -> out.writeLong(value.length()), "x"))
                .isEqualTo(0);
        assertThat(allocated((out, value) -> out.writeBinary(new byte[value.length()]), "x"))
                .isAtLeast(VALUES);
    }

    private interface Write<T> {
        void write(WireWriter out, T value);
    }

    private static <T> long allocated(PayloadCodec<T> codec, T value) {
        return allocated(codec::write, value);
    }

    /** The first round loads and links, which is not what is asked for. */
    private static <T> long allocated(Write<T> write, T value) {
        WireWriter out = new WireWriter();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < VALUES; i++) {
                out.reset();
                write.write(out, value);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
