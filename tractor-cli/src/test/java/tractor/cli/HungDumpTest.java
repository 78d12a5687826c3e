package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One dump of a tree that hangs in four ways names who is to blame, for people and for programs. */
@Timeout(300)
class HungDumpTest {
    private static final String AT = "at tractor.cli.LiveClerk.";

    /** A finding as programs read it. */
    private record Found(String kind, List<String> actors, String text) {
        static Found of(Object json) {
            Map<?, ?> map = (Map<?, ?>) json;
            return new Found(
                    String.valueOf(map.get("kind")),
                    ((List<?>) list(map, "actors"))
                            .stream().map(name -> nameOf(String.valueOf(name))).toList(),
                    String.valueOf(map.get("text")).replaceAll("@[0-9a-f]{8}|(?<=\\.java):\\d+", ""));
        }

        private static String nameOf(String actor) {
            return actor.substring(0, actor.indexOf('@'));
        }
    }

    /** An actor of the tree, with those below it. */
    private record Seen(String name, long pid, boolean silent, List<Seen> children) {
        static Seen of(Object json) {
            Map<?, ?> map = (Map<?, ?>) json;
            return new Seen(
                    String.valueOf(map.get("name")),
                    ((Number) get(map, "pid")).longValue(),
                    map.get("silent") != null,
                    map.get("children") == null
                            ? List.of()
                            : list(map, "children").stream().map(Seen::of).toList());
        }

        List<String> names() {
            List<String> names = new ArrayList<>(List.of(name));
            children.forEach(child -> names.addAll(child.names()));
            return names;
        }

        Stream<Seen> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Seen::all));
        }
    }

    private record Dump(List<Found> findings, Seen tree) {
        static Dump of(Run run) {
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isEqualTo(0);
            Map<String, ?> json = Json.object(run.out());
            return new Dump(list(json, "findings").stream().map(Found::of).toList(), Seen.of(get(json, "tree")));
        }

        long computing() {
            return findings.stream()
                    .filter(finding -> finding.kind().equals(COMPUTES.kind()))
                    .count();
        }
    }

    private static Object get(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) get(map, key);
    }

    private static final Found CYCLE = new Found(
            "cycle",
            List.of("left", "right"),
            "a cycle: left waits for right (Clerk.sleep), right waits for left (Clerk.sleep)");
    private static final Found COMPUTES = new Found(
            "runs", List.of("busy"), "busy computes in busy/tractor.cli.Clerk.count, " + AT + "count(LiveClerk.java)");
    private static final Found WAITS = new Found(
            "waits",
            List.of("top", "middle", "leaf"),
            "top waits for middle (Clerk.delegate), which waits for leaf (Clerk.sleep), which waits itself, " + AT
                    + "sleep(LiveClerk.java)");

    private static Dump dump(RegistrarProcess top, String patience) {
        return Dump.of(Run.of("dump", "--json", "-r", top.address(), "-p", patience, top.uuid()));
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isEqualTo(0);
    }

    @Test
    void whoHangsComputesOrIsSilentIsNamedByOneDump() throws Exception {
        try (RegistrarProcess top = RegistrarProcess.start(HungProgram.class)) {
            Dump dump = dump(top, "30");
            // the program itself is seen to compute until it waits for its end
            while (!dump.findings().containsAll(List.of(CYCLE, COMPUTES, WAITS)) || dump.computing() > 1) {
                dump = dump(top, "30");
            }
            assertThat(dump.findings().getFirst()).isEqualTo(CYCLE);
            assertThat(dump.tree().names())
                    .containsExactly("top", "busy", "idle", "left", "middle", "leaf", "right")
                    .inOrder();
            assertThat(dump.tree().pid()).isEqualTo(top.pid());

            Run text = Run.of("dump", "-r", top.address(), Long.toString(top.pid()));
            Golden.check("dump.txt", Golden.steady(text.out()));

            long idle = dump.tree()
                    .all()
                    .filter(each -> each.name().equals("idle"))
                    .findFirst()
                    .orElseThrow()
                    .pid();
            signal("STOP", idle);
            Dump frozen;
            try {
                frozen = dump(top, "3");
            } finally {
                signal("CONT", idle);
            }
            assertThat(frozen.findings().getFirst())
                    .isEqualTo(new Found("silent", List.of("idle"), "idle does not answer (process " + idle + ")"));
            assertThat(frozen.findings()).containsAtLeast(CYCLE, COMPUTES, WAITS);
            assertThat(frozen.tree().all().filter(Seen::silent).map(Seen::name).toList())
                    .containsExactly("idle");
        }
    }
}
