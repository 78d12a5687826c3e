package tractor.benchmarks.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.core.buffer.ArrayBufferInput;

/** What one would write by hand against msgpack-core, with packer, unpacker, buffers and encoded keys kept. */
final class MsgpackSubjects implements Subjects {
    @Override
    public Subject<?> of(Payload payload) {
        return switch (payload) {
            case RECORD -> new Packed<>(payload, MsgpackSubjects::write, MsgpackSubjects::readTrade);
            case LIST -> new Packed<>(payload, MsgpackSubjects::write, MsgpackSubjects::readTrades);
            case UNION -> new Packed<>(payload, MsgpackEvents::write, MsgpackEvents::read);
        };
    }

    private static final Keys TRADE = new Keys("symbol", "quantity", "price", "lots");

    private static void write(MessagePacker out, Trade trade) throws IOException {
        out.packMapHeader(4);
        TRADE.write(out, 0);
        out.packString(trade.symbol());
        TRADE.write(out, 1);
        out.packInt(trade.quantity());
        TRADE.write(out, 2);
        out.packDouble(trade.price());
        TRADE.write(out, 3);
        List<Integer> lots = trade.lots();
        out.packArrayHeader(lots.size());
        for (int lot : lots) {
            out.packInt(lot);
        }
    }

    private static Trade readTrade(MessageUnpacker in) throws IOException {
        String symbol = "";
        int quantity = 0;
        double price = 0;
        List<Integer> lots = List.of();
        int fields = in.unpackMapHeader();
        for (int i = 0; i < fields; i++) {
            switch (TRADE.read(in, i)) {
                case 0 -> symbol = in.unpackString();
                case 1 -> quantity = in.unpackInt();
                case 2 -> price = in.unpackDouble();
                default -> lots = readLots(in);
            }
        }
        return new Trade(symbol, quantity, price, lots);
    }

    private static List<Integer> readLots(MessageUnpacker in) throws IOException {
        int size = in.unpackArrayHeader();
        List<Integer> lots = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lots.add(in.unpackInt());
        }
        return lots;
    }

    private static void write(MessagePacker out, List<Trade> trades) throws IOException {
        out.packArrayHeader(trades.size());
        for (Trade trade : trades) {
            write(out, trade);
        }
    }

    private static List<Trade> readTrades(MessageUnpacker in) throws IOException {
        int size = in.unpackArrayHeader();
        List<Trade> trades = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            trades.add(readTrade(in));
        }
        return trades;
    }

    private interface Write<T> {
        void write(MessagePacker out, T value) throws IOException;
    }

    private interface Read<T> {
        T read(MessageUnpacker in) throws IOException;
    }

    private static final class Packed<T> extends Subject<T> {
        private final Write<T> write;
        private final Read<T> read;
        private final KeptOutput output = new KeptOutput();
        private final MessagePacker packer = MessagePack.newDefaultPacker(output);
        private final ArrayBufferInput input = new ArrayBufferInput(new byte[0]);
        private final MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(input);

        Packed(Payload payload, Write<T> write, Read<T> read) {
            super(payload.values);
            this.write = write;
            this.read = read;
        }

        @Override
        int write(T value) throws IOException {
            write.write(packer, value);
            packer.flush();
            return output.length();
        }

        @Override
        byte[] written() {
            return output.copy();
        }

        @Override
        T read(byte[] bytes) throws IOException {
            input.reset(bytes);
            unpacker.reset(input);
            return read.read(unpacker);
        }

        @Override
        @SuppressWarnings("unchecked") // the payload's values are what is written
        T own(Object value) {
            return (T) value;
        }

        @Override
        Object value(T own) {
            return own;
        }
    }
}
