package tractor.benchmarks.codec;

import java.io.IOException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;

/** The union by hand; its tag comes first, as every writer puts it. */
final class MsgpackEvents {
    private static final Keys TYPE = new Keys("type");
    private static final Keys TYPES = new Keys("Opened", "Tick", "Closed");
    private static final Keys OPENED = new Keys("symbol", "at");
    private static final Keys TICK = new Keys("price", "quantity");
    private static final Keys CLOSED = new Keys("reason", "ticks");

    private MsgpackEvents() {}

    static void write(MessagePacker out, Event event) throws IOException {
        out.packMapHeader(3);
        TYPE.write(out, 0);
        switch (event) {
            case Event.Opened(String symbol, long at) -> {
                TYPES.write(out, 0);
                OPENED.write(out, 0);
                out.packString(symbol);
                OPENED.write(out, 1);
                out.packLong(at);
            }
            case Event.Tick(double price, int quantity) -> {
                TYPES.write(out, 1);
                TICK.write(out, 0);
                out.packDouble(price);
                TICK.write(out, 1);
                out.packInt(quantity);
            }
            case Event.Closed(String reason, int ticks) -> {
                TYPES.write(out, 2);
                CLOSED.write(out, 0);
                out.packString(reason);
                CLOSED.write(out, 1);
                out.packInt(ticks);
            }
        }
    }

    static Event read(MessageUnpacker in) throws IOException {
        int fields = in.unpackMapHeader() - 1;
        TYPE.read(in, 0);
        return switch (TYPES.read(in, 0)) {
            case 0 -> readOpened(in, fields);
            case 1 -> readTick(in, fields);
            default -> readClosed(in, fields);
        };
    }

    private static Event.Opened readOpened(MessageUnpacker in, int fields) throws IOException {
        String symbol = "";
        long at = 0;
        for (int i = 0; i < fields; i++) {
            switch (OPENED.read(in, i)) {
                case 0 -> symbol = in.unpackString();
                default -> at = in.unpackLong();
            }
        }
        return new Event.Opened(symbol, at);
    }

    private static Event.Tick readTick(MessageUnpacker in, int fields) throws IOException {
        double price = 0;
        int quantity = 0;
        for (int i = 0; i < fields; i++) {
            switch (TICK.read(in, i)) {
                case 0 -> price = in.unpackDouble();
                default -> quantity = in.unpackInt();
            }
        }
        return new Event.Tick(price, quantity);
    }

    private static Event.Closed readClosed(MessageUnpacker in, int fields) throws IOException {
        String reason = "";
        int ticks = 0;
        for (int i = 0; i < fields; i++) {
            switch (CLOSED.read(in, i)) {
                case 0 -> reason = in.unpackString();
                default -> ticks = in.unpackInt();
            }
        }
        return new Event.Closed(reason, ticks);
    }
}
