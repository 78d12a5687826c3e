package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tractor.wire.Recording.Line;

/**
 * Walks through recorded messages: sends those of the actors that the test plays, and holds what comes from the other
 * side to the rest, field by field. An identifier of the other side is learned where it first appears.
 */
final class Replay {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> actualByRecorded = new HashMap<>();

    /** What the recording calls {@code recorded} is {@code actual} here. */
    Replay bind(List<String> recorded, List<String> actual) {
        actualByRecorded.put(recorded.getLast(), actual.getLast());
        return this;
    }

    /** Sends what {@code played} sent and expects the rest, over one connection and in order. */
    void walk(RawPeer peer, String played, List<Line> lines) {
        for (Line line : lines) {
            if (line.from().equals(played)) {
                send(peer, line);
            } else {
                expect(peer, line);
            }
        }
    }

    void send(RawPeer peer, Line line) {
        Map<String, @Nullable Object> msg = new LinkedHashMap<>();
        line.msg().forEach((key, value) -> msg.put(key, actual(value)));
        peer.send(msg);
    }

    /** Receives the next message, which must be the recorded one. */
    Map<String, @Nullable Object> expect(RawPeer peer, Line line) {
        Map<String, @Nullable Object> actual = peer.receive();
        String where = "recorded " + line.msg() + "\n got      " + actual + "\n";
        assertWithMessage(where).that(actual.get("msg_type")).isEqualTo(line.type());
        assertWithMessage(where)
                .that(keys(line.type(), actual))
                .isEqualTo(List.copyOf(line.msg().keySet()));
        line.msg().forEach((key, recorded) -> {
            Object value = actual.get(key);
            if (Differences.varies(key)) {
                assertWithMessage("%s%s", where, key).that(value).isInstanceOf(kind(recorded));
            } else {
                match(where + key, Differences.translated(key, recorded), value);
            }
        });
        return actual;
    }

    private static List<String> keys(String type, Map<String, @Nullable Object> msg) {
        List<String> keys = new ArrayList<>(msg.keySet());
        if (Differences.isExtension(type, keys.getLast())) {
            keys.removeLast();
        }
        return keys;
    }

    private static Class<?> kind(@Nullable Object recorded) {
        return Objects.requireNonNull(recorded, "recorded").getClass();
    }

    private void match(String where, @Nullable Object recorded, @Nullable Object actual) {
        switch (recorded) {
            case String text when UUID.matcher(text).matches() -> learn(where, text, actual);
            case List<?> list -> {
                assertWithMessage(where).that(actual).isInstanceOf(List.class);
                List<?> others = (List<?>) Objects.requireNonNull(actual);
                assertWithMessage(where).that(others).hasSize(list.size());
                for (int i = 0; i < list.size(); i++) {
                    if (!isPortOfAddress(list, i, others.get(i))) {
                        match(where, list.get(i), others.get(i));
                    }
                }
            }
            case Map<?, ?> map -> {
                assertWithMessage(where).that(actual).isInstanceOf(Map.class);
                Map<?, ?> others = (Map<?, ?>) Objects.requireNonNull(actual);
                assertWithMessage(where).that(List.copyOf(others.keySet())).isEqualTo(List.copyOf(map.keySet()));
                map.forEach((key, value) -> match(where + "." + key, value, others.get(key)));
            }
            case null, default -> assertWithMessage(where).that(actual).isEqualTo(recorded);
        }
    }

    private static boolean isPortOfAddress(List<?> list, int i, @Nullable Object actual) {
        return i == 1
                && list.size() == 2
                && "127.0.0.1".equals(list.getFirst())
                && actual instanceof Long port
                && port > 0
                && port < 1 << 16;
    }

    private void learn(String where, String recorded, @Nullable Object actual) {
        assertWithMessage(where).that(actual).isInstanceOf(String.class);
        String known = actualByRecorded.get(recorded);
        if (known == null) {
            String text = (String) Objects.requireNonNull(actual);
            assertWithMessage("%s: an identifier of something else", where)
                    .that(actualByRecorded.values())
                    .doesNotContain(text);
            actualByRecorded.put(recorded, text);
        } else {
            assertWithMessage(where).that(actual).isEqualTo(known);
        }
    }

    /** A recorded value with the identifiers of this run. */
    private @Nullable Object actual(@Nullable Object recorded) {
        return switch (recorded) {
            case String text -> actualByRecorded.getOrDefault(text, text);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(actual(each)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(key, actual(value)));
                yield copy;
            }
            case null, default -> recorded;
        };
    }

    /** Nothing was sent beyond what was walked through: the answers to a fresh request come next. */
    static void expectNothingMore(RawPeer peer) {
        peer.cancelNothing();
        assertThat(peer.call("svc", "echo", "x", 1L)).isEqualTo(1L);
    }
}
