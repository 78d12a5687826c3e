package tractor.dump;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people and programs read of a dump. */
class TreeDumpTest {
    private static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, @Nullable Object> actor(String name, long pid, @Nullable Object... more) {
        Map<String, @Nullable Object> actor = map("name", name, "uuid", name + "-0123456789", "pid", pid);
        actor.putAll(map(more));
        return actor;
    }

    private static Map<String, @Nullable Object> peer(String name) {
        return map("name", name, "uuid", name + "-0123456789");
    }

    private static Map<String, @Nullable Object> call(
            String cid, boolean served, String peer, @Nullable String within, @Nullable String state) {
        return map(
                "cid",
                cid,
                "method",
                "Quotes.last",
                "kind",
                "call",
                "served",
                served,
                "peer",
                peer(peer),
                "state",
                served ? "running" : "accepted",
                "waits",
                !served,
                "within",
                within,
                "task",
                state == null ? null : map("name", "t", "state", state, "at", "acme.Live.last(Live.java:7)"));
    }

    private static Map<String, @Nullable Object> stream() {
        return map(
                "cid",
                "c9",
                "method",
                "Quotes.watch",
                "kind",
                "context",
                "served",
                true,
                "peer",
                peer("py"),
                "state",
                "running",
                "waits",
                true,
                "stream",
                map(
                        "sent",
                        512L,
                        "received",
                        3L,
                        "waiting",
                        1L,
                        "room",
                        512L,
                        "creditItems",
                        0L,
                        "creditBytes",
                        1000L,
                        "blocked",
                        true));
    }

    private static Map<String, @Nullable Object> tasks(String thread) {
        return map(
                "kind",
                "nursery",
                "line",
                "nursery top",
                "children",
                List.of(map(
                        "kind",
                        "task",
                        "line",
                        "task asks",
                        "thread",
                        map(
                                "name",
                                thread,
                                "state",
                                "WAITING",
                                "at",
                                "acme.Main.run(Main.java:3)",
                                "stack",
                                List.of("... 4 frames of the runtime and the platform", "acme.Main.run(Main.java:3)")),
                        "children",
                        List.of())));
    }

    @Test
    void whoWaitsForWhomComesFirstAndThenEachActorBeforeThoseBelowIt() {
        TreeDump dump = TreeDump.of(actor(
                "top",
                10,
                "root",
                true,
                "registrar",
                true,
                "tasks",
                List.of(tasks("asks")),
                "dialogs",
                List.of(call("c1", false, "mid", null, "WAITING")),
                "children",
                List.of(
                        actor(
                                "mid",
                                11,
                                "dialogs",
                                List.of(
                                        call("c1", true, "top", null, "WAITING"),
                                        call("c2", false, "leaf", "c1", null)),
                                "children",
                                List.of(actor("leaf", 12, "silent", "does not answer"))),
                        actor("side", 13, "dialogs", List.of(stream())))));

        assertThat(dump.toString()).isEqualTo("""
            ! leaf@leaf-012 does not answer (process 12)
            ! top@top-0123 waits for mid@mid-0123 (Quotes.last), which waits for leaf@leaf-012 (Quotes.last), which does not answer

            top@top-0123, root, registrar, process 10
              nursery top
                task asks [WAITING]
                    ... 4 frames of the runtime and the platform
                    at acme.Main.run(Main.java:3)
              -> mid@mid-0123 Quotes.last: call, accepted, waits
              mid@mid-0123, process 11
                <- top@top-0123 Quotes.last: call, running
                -> leaf@leaf-012 Quotes.last: call, accepted, waits
                leaf@leaf-012, process 12
                  does not answer
              side@side-012, process 13
                <- py@py-01234 Quotes.watch: context, running, waits
                   512 sent, 3 received, 1 of 512 waiting, credit for 0 items and 1000 bytes, a sender waits for more
            """);
        assertThat(dump.toJson()).startsWith("""
            {"findings": [{"kind": "silent", "actors": ["leaf@leaf-012"], "text": \
            "leaf@leaf-012 does not answer (process 12)"}, {"kind": "waits", "actors": \
            ["top@top-0123", "mid@mid-0123", "leaf@leaf-012"], "text":\
            """);
        assertThat(dump.toJson()).contains("\"tree\": {\"name\": \"top\", \"uuid\": \"top-0123456789\", \"pid\": 10, ");
    }

    @Test
    void actorsThatWaitForEachOtherAreACycleUnlessOneOfThemComputes() {
        assertThat(kinds(pair("WAITING"))).containsExactly(Finding.Kind.CYCLE, Finding.Kind.WAITS, Finding.Kind.WAITS);
        assertThat(kinds(pair("RUNNABLE"))).containsExactly(Finding.Kind.WAITS, Finding.Kind.WAITS);
        assertThat(pair("WAITING").findings().getFirst().text())
                .isEqualTo("a cycle: one@one-0123 waits for two@two-0123 (Quotes.last), "
                        + "two@two-0123 waits for one@one-0123 (Quotes.last)");
    }

    private static TreeDump pair(String state) {
        return TreeDump.of(actor(
                "two",
                1,
                "dialogs",
                List.of(call("c1", false, "one", null, null), call("c2", true, "one", null, state)),
                "children",
                List.of(actor(
                        "one",
                        2,
                        "dialogs",
                        List.of(call("c1", true, "two", null, "WAITING"), call("c2", false, "two", null, null))))));
    }

    private static List<Finding.Kind> kinds(TreeDump dump) {
        return dump.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void whatAnActorTellsAmissIsPassedOver() {
        TreeDump odd = TreeDump.of(map(
                "name",
                "\u001b[2Jx\n",
                "uuid",
                7L,
                "dialogs",
                "none",
                "tasks",
                Arrays.asList(1L, null),
                "children",
                map()));

        assertThat(odd.toString()).isEqualTo("?[2Jx?@, process 0\n");
        assertThat(odd.toJson()).contains("\"name\": \"\\u001b[2Jx\\u000a\"");
        assertThat(odd.findings()).isEmpty();
    }
}
