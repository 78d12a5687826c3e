package tractor.msg;

import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.FieldNames;
import tractor.codec.Raw;
import tractor.codec.WireReader;

/**
 * What can be said of a message that could not be decoded, when it names its dialog: then only that dialog need end.
 *
 * @param type what the message calls itself, which may be no type at all
 * @param cid the dialog
 */
public record BrokenMsg(String type, String cid) {
    private static final FieldNames NAMES = FieldNames.of(MsgType.KEY, "cid");

    /**
     * Reads a body up to where it is broken.
     *
     * @return null when that does not tell the dialog, or the message belongs to none
     */
    public static @Nullable BrokenMsg identify(byte[] body) {
        String type = null;
        String cid = null;
        try {
            WireReader in = new WireReader(body);
            for (int left = in.readMapHeader(); left > 0 && (type == null || cid == null); left--) {
                switch (in.readField(NAMES)) {
                    case 0 -> type = Names.read(in);
                    case 1 -> cid = Names.read(in);
                    default -> in.skip();
                }
            }
        } catch (DecodeException broken) {
            // no further than here
        }
        if (type == null || cid == null || MsgType.AID.isNamed(type) || MsgType.SPAWN_SPEC.isNamed(type)) {
            return null;
        }
        return new BrokenMsg(type, cid);
    }

    /** The message for people: both words are a peer's and may be anything. */
    public String describe() {
        String known = MsgType.isKnown(type) ? type : "message";
        return known + " of dialog " + Raw.of(Codecs.STRING, cid);
    }

    /** Whether it would have begun its dialog. */
    public boolean isStart() {
        return MsgType.START.isNamed(type);
    }

    /** Whether it would have told a failure: to answer it with another could go on for ever. */
    public boolean isError() {
        return MsgType.ERROR.isNamed(type);
    }
}
