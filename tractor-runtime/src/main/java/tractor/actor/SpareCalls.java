package tractor.actor;

import java.util.List;
import java.util.Map;
import tractor.codec.Codecs;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;

/** How an actor asks its root for spare processes: functions of the runtime's namespace, for members of the tree only. */
final class SpareCalls {
    /** Takes a lease, {@link tractor.spawn.Lease#texts}; answered with the process id, or 0 if there is no spare. */
    static final String LEASE = "_spare_lease";

    /** Takes the uuid of the actor; answered when its process has ended, with the exit code and its last words. */
    static final String EXIT = "_spare_exit";

    /** Takes the uuid of the actor, and {@link #POLITELY} or {@link #AT_ONCE}; a lease that is not given yet is not. */
    static final String END = "_spare_end";

    static final String POLITELY = "politely";
    static final String AT_ONCE = "at_once";

    private static final String TEXTS = "texts";
    private static final PayloadCodec<Map<String, List<String>>> ARGUMENTS = Codecs.map(Codecs.list(Codecs.STRING));
    private static final PayloadCodec<List<String>> OUTCOME = Codecs.list(Codecs.STRING);

    private SpareCalls() {}

    /** How a process has ended. */
    record Exit(int code, String lastWords) {
        Raw encoded() {
            return Raw.of(OUTCOME, List.of(Integer.toString(code), lastWords));
        }

        static Exit of(Raw encoded) {
            List<String> texts = encoded.decode(OUTCOME);
            return new Exit(Integer.parseInt(texts.getFirst()), texts.getLast());
        }
    }

    static Raw arguments(List<String> texts) {
        return Raw.of(ARGUMENTS, Map.of(TEXTS, texts));
    }

    /** The inverse; throws IllegalArgumentException or a {@link tractor.codec.DecodeException} for anything else. */
    static List<String> texts(Raw arguments) {
        List<String> texts = arguments.decode(ARGUMENTS).get(TEXTS);
        if (texts == null || texts.isEmpty()) {
            throw new IllegalArgumentException("no texts");
        }
        return texts;
    }
}
