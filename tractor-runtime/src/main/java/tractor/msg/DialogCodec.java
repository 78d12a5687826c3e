package tractor.msg;

import java.util.function.BiFunction;
import tractor.codec.FieldNames;
import tractor.codec.Raw;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** The messages that consist of at most a dialog's id and one or two things more. */
final class DialogCodec {
    private static final FieldNames STOP = FieldNames.of(MsgType.KEY, "cid");
    private static final FieldNames PAYLOAD = FieldNames.of(MsgType.KEY, "cid", "pld");
    private static final FieldNames START_ACK = FieldNames.of(MsgType.KEY, "cid", "functype");
    private static final FieldNames CREDIT = FieldNames.of(MsgType.KEY, "cid", "items", "bytes");

    private static final int CID = 1;
    private static final int VALUE = 2;
    private static final int BYTES = 3;
    private static final long CID_ONLY = 1L << CID;
    private static final long BOTH = CID_ONLY | 1L << VALUE;

    private DialogCodec() {}

    static void writePayload(WireWriter out, MsgType type, String cid, Raw pld) {
        writeCid(out, type, PAYLOAD, cid);
        out.writeField(PAYLOAD, VALUE);
        out.writeRaw(pld);
    }

    static <M> M readPayload(WireReader in, BiFunction<String, Raw, M> create) {
        String cid = "";
        Raw pld = Raw.NIL;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(PAYLOAD);
            switch (field) {
                case CID -> cid = Names.read(in);
                case VALUE -> pld = in.readRaw();
                default -> in.skip();
            }
            seen |= bit(field);
        }
        in.requireFields(PAYLOAD, seen, BOTH);
        return create.apply(cid, pld);
    }

    static void writeStop(WireWriter out, Stop stop) {
        writeCid(out, MsgType.STOP, STOP, stop.cid());
    }

    static Stop readStop(WireReader in) {
        String cid = "";
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(STOP);
            switch (field) {
                case CID -> cid = Names.read(in);
                default -> in.skip();
            }
            seen |= bit(field);
        }
        in.requireFields(STOP, seen, CID_ONLY);
        return new Stop(cid);
    }

    static void writeStartAck(WireWriter out, StartAck ack) {
        writeCid(out, MsgType.START_ACK, START_ACK, ack.cid());
        out.writeField(START_ACK, VALUE);
        ack.functype().write(out);
    }

    static StartAck readStartAck(WireReader in) {
        String cid = "";
        FuncType functype = FuncType.FUNCTION;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(START_ACK);
            switch (field) {
                case CID -> cid = Names.read(in);
                case VALUE -> functype = FuncType.read(in);
                default -> in.skip();
            }
            seen |= bit(field);
        }
        in.requireFields(START_ACK, seen, BOTH);
        return new StartAck(cid, functype);
    }

    static void writeCancelAck(WireWriter out, CancelAck ack) {
        writeCid(out, MsgType.CANCEL_ACK, PAYLOAD, ack.cid());
        out.writeField(PAYLOAD, VALUE);
        out.writeBoolean(ack.pld());
    }

    static CancelAck readCancelAck(WireReader in) {
        String cid = "";
        boolean pld = false;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(PAYLOAD);
            switch (field) {
                case CID -> cid = Names.read(in);
                case VALUE -> pld = in.readBoolean();
                default -> in.skip();
            }
            seen |= bit(field);
        }
        in.requireFields(PAYLOAD, seen, BOTH);
        return new CancelAck(cid, pld);
    }

    static void writeHeartbeat(WireWriter out) {
        MsgType.HEARTBEAT.writeHead(out, 1);
    }

    static Heartbeat readHeartbeat(WireReader in) {
        in.skip();
        return new Heartbeat();
    }

    static void writeCredit(WireWriter out, Credit credit) {
        writeCid(out, MsgType.CREDIT, CREDIT, credit.cid());
        out.writeField(CREDIT, VALUE);
        out.writeLong(credit.items());
        out.writeField(CREDIT, BYTES);
        out.writeLong(credit.bytes());
    }

    static Credit readCredit(WireReader in) {
        String cid = "";
        int items = 0;
        long bytes = 0;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(CREDIT);
            switch (field) {
                case CID -> cid = Names.read(in);
                case VALUE -> items = (int) in.readInteger(0, Integer.MAX_VALUE);
                case BYTES -> bytes = in.readInteger(0, Long.MAX_VALUE);
                default -> in.skip();
            }
            seen |= bit(field);
        }
        in.requireFields(CREDIT, seen, BOTH | bit(BYTES));
        return new Credit(cid, items, bytes);
    }

    private static void writeCid(WireWriter out, MsgType type, FieldNames names, String cid) {
        type.writeHead(out, names.size());
        out.writeField(names, CID);
        out.writeString(cid);
    }

    /** A field as a bit of a set; no bit for an unknown one. */
    static long bit(int field) {
        return field < 0 ? 0 : 1L << field;
    }
}
