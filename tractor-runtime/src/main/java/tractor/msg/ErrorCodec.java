package tractor.msg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.Tags;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** {@link Msg.Error} on the wire; {@code java_type} only where there is one. */
final class ErrorCodec {
    private static final FieldNames NAMES = FieldNames.of(
            MsgType.KEY,
            "src_uid",
            "src_type_str",
            "boxed_type_str",
            "relay_path",
            "message",
            "tb_str",
            "canceller",
            "sender",
            "cid",
            "_bad_msg",
            "_bad_msg_as_dict",
            "java_type");
    private static final long REQUIRED = 0b11110;

    private static final Tags BAD_TAGS = Tags.in(MsgType.KEY, "Started", "Yield", "Return");
    private static final PayloadCodec<List<Uid>> RELAY_PATH = Codecs.list(UidCodec.INSTANCE);

    private ErrorCodec() {}

    static void write(WireWriter out, Msg.Error error) {
        String javaType = error.javaType();
        MsgType.ERROR.writeHead(out, javaType == null ? NAMES.size() - 1 : NAMES.size());
        out.writeField(NAMES, 1);
        UidCodec.INSTANCE.write(out, error.srcUid());
        out.writeField(NAMES, 2);
        out.writeString(error.srcType());
        out.writeField(NAMES, 3);
        out.writeString(error.boxedType());
        out.writeField(NAMES, 4);
        RELAY_PATH.write(out, error.relayPath());
        out.writeField(NAMES, 5);
        Nullables.write(out, Codecs.STRING, error.message());
        out.writeField(NAMES, 6);
        out.writeString(error.trace());
        out.writeField(NAMES, 7);
        Nullables.write(out, UidCodec.INSTANCE, error.canceller());
        out.writeField(NAMES, 8);
        Nullables.write(out, UidCodec.INSTANCE, error.sender());
        out.writeField(NAMES, 9);
        Nullables.write(out, Codecs.STRING, error.cid());
        out.writeField(NAMES, 10);
        writeBadMsg(out, error.badMsg());
        out.writeField(NAMES, 11);
        Nullables.write(out, Codecs.RAW, error.badMsgAsDict());
        if (javaType != null) {
            out.writeField(NAMES, 12);
            out.writeString(javaType);
        }
    }

    static Msg.Error read(WireReader in) {
        Uid srcUid = UidCodec.NOBODY;
        String srcType = "";
        String boxedType = "";
        List<Uid> relayPath = List.of();
        String message = null;
        String trace = "";
        Uid canceller = null;
        Uid sender = null;
        String cid = null;
        Msg badMsg = null;
        Raw badMsgAsDict = null;
        String javaType = null;
        long seen = 0;
        for (int left = in.readMapHeader(); left > 0; left--) {
            int field = in.readField(NAMES);
            switch (field) {
                case 1 -> srcUid = UidCodec.INSTANCE.read(in);
                case 2 -> srcType = Names.read(in);
                case 3 -> boxedType = Names.read(in);
                case 4 -> relayPath = RELAY_PATH.read(in);
                case 5 -> message = Nullables.read(in, Codecs.STRING);
                case 6 -> trace = in.readString();
                case 7 -> canceller = Nullables.read(in, UidCodec.INSTANCE);
                case 8 -> sender = Nullables.read(in, UidCodec.INSTANCE);
                case 9 -> cid = in.tryReadNil() ? null : Names.read(in);
                case 10 -> badMsg = in.tryReadNil() ? null : readBadMsg(in);
                case 11 -> badMsgAsDict = in.tryReadNil() ? null : StartCodec.readMap(in);
                case 12 -> javaType = in.tryReadNil() ? null : Names.read(in);
                default -> in.skip();
            }
            seen |= DialogCodec.bit(field);
        }
        in.requireFields(NAMES, seen, REQUIRED);
        return new Msg.Error(
                srcUid,
                srcType,
                boxedType,
                relayPath,
                message,
                trace,
                canceller,
                sender,
                cid,
                badMsg,
                badMsgAsDict,
                javaType);
    }

    private static void writeBadMsg(WireWriter out, @Nullable Msg badMsg) {
        if (badMsg == null) {
            out.writeNil();
        } else {
            MsgCodec.write(out, badMsg);
        }
    }

    /** Only messages with a payload can be refused for it, so errors do not nest. */
    private static Msg readBadMsg(WireReader in) {
        return switch (BAD_TAGS.peek(in)) {
            case 0 -> DialogCodec.readPayload(in, Started::new);
            case 1 -> DialogCodec.readPayload(in, Yield::new);
            default -> DialogCodec.readPayload(in, Return::new);
        };
    }
}
