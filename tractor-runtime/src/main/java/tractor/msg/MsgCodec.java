package tractor.msg;

import tractor.codec.DecodeException;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/**
 * Messages to frames and back: a map whose first key is {@code msg_type}, then the fields in the order of the record,
 * nothing left out but our own extensions. Reads keys in any order, ignores unknown ones, and lets those with defaults
 * be missing; of equal keys the last wins. Stateless, for any thread.
 */
public final class MsgCodec {
    private static final int USUAL_SIZE = 256;

    private MsgCodec() {}

    /** The complete body of a frame, without the header that tells its length. */
    public static byte[] encode(Msg msg) {
        WireWriter out = new WireWriter(USUAL_SIZE);
        write(out, msg);
        return out.toByteArray();
    }

    /** Appends a message to what is already written. */
    @SuppressWarnings("IfChainToSwitch") // a switch over types is linked at run time: milliseconds of a child's boot
    public static void write(WireWriter out, Msg msg) {
        if (msg instanceof Yield item) {
            DialogCodec.writePayload(out, MsgType.YIELD, item.cid(), item.pld());
        } else if (msg instanceof Start start) {
            StartCodec.write(out, start);
        } else if (msg instanceof StartAck ack) {
            DialogCodec.writeStartAck(out, ack);
        } else if (msg instanceof Return result) {
            DialogCodec.writePayload(out, MsgType.RETURN, result.cid(), result.pld());
        } else if (msg instanceof Credit credit) {
            DialogCodec.writeCredit(out, credit);
        } else if (msg instanceof Started started) {
            DialogCodec.writePayload(out, MsgType.STARTED, started.cid(), started.pld());
        } else if (msg instanceof Stop stop) {
            DialogCodec.writeStop(out, stop);
        } else if (msg instanceof CancelAck ack) {
            DialogCodec.writeCancelAck(out, ack);
        } else if (msg instanceof Heartbeat) {
            DialogCodec.writeHeartbeat(out);
        } else if (msg instanceof Msg.Error error) {
            ErrorCodec.write(out, error);
        } else if (msg instanceof Aid aid) {
            AidCodec.write(out, aid);
        } else {
            SpawnSpecCodec.write(out, (SpawnSpec) msg);
        }
    }

    /**
     * Decodes the body of a frame. Payloads stay slices of {@code body}, which belongs to the message from then on. All
     * of the frame is looked at, so that a payload which is decoded later is well-formed and of bounded depth.
     *
     * @param maxValues how many values all containers of the frame may hold together
     * @throws DecodeException for anything but exactly one well-formed message; nothing else is thrown, whatever the
     *     bytes
     */
    public static Msg decode(byte[] body, int offset, int length, int maxValues) {
        WireReader in = new WireReader(body, offset, length, maxValues);
        Msg msg = read(in);
        in.expectEnd();
        return msg;
    }

    /** As {@link #decode(byte[], int, int, int)}, with the default limit of {@link PeerLimits}. */
    public static Msg decode(byte[] body, int offset, int length) {
        return decode(body, offset, length, PeerLimits.DEFAULT.maxValues());
    }

    private static Msg read(WireReader in) {
        return switch (MsgType.peek(in)) {
            case START -> StartCodec.read(in);
            case START_ACK -> DialogCodec.readStartAck(in);
            case STARTED -> DialogCodec.readPayload(in, Started::new);
            case YIELD -> DialogCodec.readPayload(in, Yield::new);
            case STOP -> DialogCodec.readStop(in);
            case RETURN -> DialogCodec.readPayload(in, Return::new);
            case CANCEL_ACK -> DialogCodec.readCancelAck(in);
            case CREDIT -> DialogCodec.readCredit(in);
            case HEARTBEAT -> DialogCodec.readHeartbeat(in);
            case ERROR -> ErrorCodec.read(in);
            case AID -> AidCodec.read(in);
            case SPAWN_SPEC -> SpawnSpecCodec.read(in);
        };
    }
}
