package tractor.msg;

import java.util.Arrays;
import tractor.codec.Tags;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** The types of message by the names that {@code msg_type} has for them, the frequent ones first. */
enum MsgType {
    START("Start"),
    START_ACK("StartAck"),
    STARTED("Started"),
    YIELD("Yield"),
    STOP("Stop"),
    RETURN("Return"),
    CANCEL_ACK("CancelAck"),
    CREDIT("Credit"),
    HEARTBEAT("Heartbeat"),
    ERROR("Error"),
    AID("Aid"),
    SPAWN_SPEC("SpawnSpec");

    /** The tag's key, which is also the first of every message's fields. */
    static final String KEY = "msg_type";

    private static final MsgType[] TYPES = values();
    private static final Tags TAGS =
            Tags.in(KEY, Arrays.stream(TYPES).map(type -> type.tag).toArray(String[]::new));

    private final String tag;

    MsgType(String tag) {
        this.tag = tag;
    }

    /** The type of the message that is next. */
    static MsgType peek(WireReader in) {
        return TYPES[TAGS.peek(in)];
    }

    /** Whether there is a type of that name. */
    static boolean isKnown(String name) {
        return Arrays.stream(TYPES).anyMatch(type -> type.isNamed(name));
    }

    /** Whether a message of that name is of this type. */
    boolean isNamed(String name) {
        return tag.equals(name);
    }

    /** Begins a message: the number of its fields, tag included, and the tag. */
    @SuppressWarnings("EnumOrdinal") // an index into the tags, which travel instead
    void writeHead(WireWriter out, int fields) {
        out.writeMapHeader(fields);
        TAGS.write(out, ordinal());
    }
}
