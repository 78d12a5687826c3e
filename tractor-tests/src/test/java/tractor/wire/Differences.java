package tractor.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.wire.Recording.Line;

/**
 * Where this runtime's messages differ from the recorded ones: everything that a replay does not hold to the recording
 * stands here.
 *
 * <ul>
 *   <li>Values that differ from run to run: process ids, ports, and identifiers, each of which is then used
 *       consistently.
 *   <li>Texts for people: an error's {@code message}, which the original leaves empty for exceptions, and its
 *       {@code tb_str}.
 *   <li>Extra keys at the end of a message, which the original ignores.
 *   <li>An exception travels under the name of its own class.
 *   <li>An actor that refuses an item, and fails because of it, stands once in the error's {@code relay_path}; the
 *       original lists itself twice.
 *   <li>Only between our own actors: {@code self:_boot}, {@code self:_leave} and {@code Credit}. Nobody here ever receives them.
 *   <li>A one-way stream that was read to its end is over: the original still sends {@code _cancel_task} for it.
 *   <li>The caller of a plain call that is cancelled sends {@code _cancel_task}; the original sends nothing and lets
 *       the task run on.
 * </ul>
 */
final class Differences {
    /** Keys that we add. */
    private static final Map<String, String> EXTENSIONS =
            Map.of("Aid", "java", "SpawnSpec", "java", "Error", "java_type");

    /** Fields of which only the type is compared. */
    private static final Set<String> VARYING = Set.of("pid", "tb_str", "message");

    /** What the services here throw where the recorded ones raised a built-in of Python. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "ValueError", "IllegalArgumentException",
            "KeyError", "NoSuchElementException",
            "RuntimeError", "IllegalStateException",
            "IndexError", "IndexOutOfBoundsException");

    private Differences() {}

    static boolean isExtension(String msgType, String key) {
        return key.equals(EXTENSIONS.get(msgType));
    }

    static boolean varies(String key) {
        return VARYING.contains(key);
    }

    static @Nullable Object translated(String key, @Nullable Object value) {
        if (key.equals("relay_path") && value instanceof List<?> actors) {
            return actors.stream().distinct().toList();
        }
        boolean typeName = key.equals("src_type_str") || key.equals("boxed_type_str");
        return typeName && value != null ? EXCEPTIONS.getOrDefault(value, (String) value) : value;
    }

    /** Without the cancel request for a one-way stream that the service had ended already. */
    static List<Line> withoutCancelOfAnEndedStream(List<Line> lines) {
        Map<Object, String> endedBy = new HashMap<>();
        Set<Object> unsent = new HashSet<>();
        for (Line line : lines) {
            Object cid = Objects.requireNonNull(line.msg().get("cid"));
            if (line.type().equals("Stop")) {
                endedBy.put(cid, line.from());
            } else if ("_cancel_task".equals(line.msg().get("func"))
                    && line.msg().get("kwargs") instanceof Map<?, ?> kwargs
                    && endedBy.containsKey(kwargs.get("cid"))
                    && !line.from().equals(endedBy.get(kwargs.get("cid")))) {
                unsent.add(cid);
            }
        }
        return lines.stream()
                .filter(line -> !unsent.contains(line.msg().get("cid")))
                .toList();
    }
}
