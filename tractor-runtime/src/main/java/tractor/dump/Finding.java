package tractor.dump;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something in a dump that explains why nothing goes on.
 *
 * @param actors those concerned, as {@code name@uuid} with the first digits of the uuid; who waits before whom it waits for
 * @param text a sentence for people
 */
public record Finding(Kind kind, List<String> actors, String text) {
    /** What it is. */
    public enum Kind {
        /** Actors that wait for each other, all round. */
        CYCLE,
        /** A call that is not answered, with all that wait for it because of what they have to answer themselves. */
        WAITS,
        /** A task that computes. */
        RUNS,
        /** An actor that does not answer the runtime itself: it is stopped, or its machine is. */
        SILENT
    }

    public Finding {
        actors = List.copyOf(actors);
    }

    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind.name().toLowerCase(Locale.ROOT));
        map.put("actors", actors);
        map.put("text", text);
        return map;
    }
}
