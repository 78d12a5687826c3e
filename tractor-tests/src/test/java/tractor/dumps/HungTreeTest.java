package tractor.dumps;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.context.MsgStream;
import tractor.dump.Finding;
import tractor.dump.TreeDump;
import tractor.spawn.ActorProcess;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;

/** One dump of a tree that hangs names who is to blame. */
@ExtendWith(LeakCheck.class)
@Timeout(300)
class HungTreeTest {
    private static final RootOptions OPTIONS =
            RootOptions.defaults().withName("top").withPrivateRegistry();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final String LEAF_WAITS = "which waits for leaf (Snag.never), which waits itself, at ";

    /** More than a window holds. */
    private static final int ITEMS = 2_000;

    private static TreeDump dump(String name, Duration patience) throws InterruptedException {
        return Tractor.discovery().dumpTree(name, patience).orElseThrow();
    }

    /** Without what is different each time: the digits of uuids, line numbers, process ids. */
    private static String steady(String text) {
        return Pattern.compile("@[0-9a-f]{8}|(?<=\\.java):\\d+|(?<=process )\\d+")
                .matcher(text)
                .replaceAll("");
    }

    private static List<String> texts(TreeDump dump, Finding.Kind kind) {
        return dump.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> steady(finding.text()))
                .toList();
    }

    /** The first dump that says all this. */
    private static TreeDump awaitText(String... parts) throws InterruptedException {
        while (true) {
            TreeDump dump = dump("top", PATIENCE);
            String text = steady(dump.toString());
            if (Stream.of(parts).allMatch(text::contains)) {
                return dump;
            }
            Tasks.checkpoint();
        }
    }

    @Test
    void aTreeThatHangsInThreeWaysIsExplainedByOneDump() throws Exception {
        Tractor.<Exception>nursery(OPTIONS, actors -> {
            SnagPortal middle = actors.startActor("middle", SnagPortal.serving(LiveSnag.class));
            SnagPortal left = actors.startActor("left", SnagPortal.serving(LiveSnag.class));
            SnagPortal right = actors.startActor("right", SnagPortal.serving(LiveSnag.class));
            Tasks.<Exception>nursery("callers", callers -> {
                callers.start("asks", () -> middle.ask("leaf"));
                callers.start("meets left", () -> left.meet("right"));
                callers.start("meets right", () -> right.meet("left"));
                awaitText("a cycle: ", LEAF_WAITS);
                callers.start("spins", left::spin); // which keeps what comes later from running there

                TreeDump hung = awaitText("a cycle: ", LEAF_WAITS, "left/tractor.dumps.Snag.spin, at ");

                assertThat(texts(hung, Finding.Kind.CYCLE).getFirst())
                        .isEqualTo(
                                "a cycle: left waits for right (Snag.never), " + "right waits for left (Snag.never)");
                assertThat(texts(hung, Finding.Kind.RUNS).getFirst())
                        .isEqualTo("left computes in left/tractor.dumps.Snag.spin, at "
                                + "tractor.dumps.LiveSnag.spin(LiveSnag.java)");
                assertThat(texts(hung, Finding.Kind.WAITS))
                        .contains("top waits for middle (Snag.ask), "
                                + "which waits for leaf (Snag.never), "
                                + "which waits itself, at tractor.dumps.LiveSnag.never(LiveSnag.java)");

                assertThat(steady(hung.toString()))
                        .containsMatch(
                                "(?s)\ntop, root, registrar, process .*\n  middle, process .*\n    leaf, process ");
                callers.cancel();
            });
            while (!dump("top", PATIENCE).findings().isEmpty()) { // they are on their way out
                Tasks.checkpoint();
            }
            actors.cancel();
        });
    }

    @Test
    void aFullStreamAndAnActorThatIsStoppedAreTold() throws Exception {
        Tractor.<Exception>nursery(OPTIONS, actors -> {
            SnagPortal deaf = actors.startActor("deaf", SnagPortal.serving(LiveSnag.class));
            Tasks.<Exception>nursery("callers", callers -> {
                callers.start("sends", () -> flood(deaf));

                TreeDump hung = awaitText(
                        "512 sent, 0 received, 0 of 512 waiting, credit for 0 items",
                        "0 sent, 512 received, 512 of 512 waiting, credit for 512 items");

                assertThat(texts(hung, Finding.Kind.WAITS).getFirst())
                        .isEqualTo("top waits for deaf (Snag.ignore), "
                                + "which waits itself, at tractor.dumps.LiveSnag.ignore(LiveSnag.java)");
                assertThat(hung.toString()).contains(", a sender waits for more\n");

                assertThat(ActorProcess.uuidOf(ProcessHandle.current().pid()))
                        .hasValue(Tractor.currentActor().uid().uuid());

                Set<Long> stopped = Processes.actors().stream()
                        .filter(process -> Processes.isActor(process, "deaf"))
                        .map(ProcessHandle::pid)
                        .collect(Collectors.toSet());
                Processes.signal("STOP", Processes.actors());
                TreeDump frozen = dump("top", SHORT);
                Processes.signal("CONT", Processes.actors());

                assertThat(stopped).hasSize(1);
                assertThat(ActorProcess.uuidOf(stopped.iterator().next()))
                        .hasValue(deaf.portal().aid().uuid());
                assertThat(texts(frozen, Finding.Kind.SILENT)).containsExactly("deaf does not answer (process )");
                assertThat(frozen.toJson())
                        .contains("\"pid\": " + stopped.iterator().next());
                callers.cancel();
            });
            actors.cancel();
        });
    }

    private static void flood(SnagPortal deaf) throws InterruptedException {
        deaf.ignore(ctx -> {
            try (MsgStream<Long, Long> stream = ctx.openStream()) {
                for (long i = 0; i < ITEMS; i++) {
                    stream.send(i);
                }
            }
            throw new AssertionError("the deaf actor has taken everything");
        });
    }
}
