package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.Tractor;
import tractor.context.OverrunPolicy;
import tractor.context.StreamOptions;
import tractor.error.RemoteActorException;
import tractor.spawn.SpawnFailedException;
import tractor.task.Promise;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** What JDK Flight Recorder sees of two actors in one process, one as the parent and caller of the other. */
@ExtendWith(LeakCheck.class)
class FlightRecorderTest {
    private static final List<String> EVENTS =
            List.of("Spawn", "Exit", "Call", "Serve", "Context", "StreamSend", "StreamReceive", "Cancel", "Overrun");

    @TempDir
    Path directory;

    @Test
    void everyStepOfADialogIsAnEventWithBothActorsAndTheDialog() throws Exception {
        List<RecordedEvent> events = recorded(EVENTS);

        only(events, "Spawn", event -> event.getString("failure") == null, "child", "talker@");
        assertThat(only(events, "Spawn", event -> event.getString("failure") != null, "child", "stillborn")
                        .getString("failure"))
                .contains("could not boot");
        RecordedEvent call = only(events, "Call", named("Talk.plus"), "peer", "talker@");
        RecordedEvent serve = only(events, "Serve", named("Talk.plus"), "peer", "root@");
        assertThat(serve.getString("dialog")).isEqualTo(call.getString("dialog"));
        assertThat(call.getString("failure")).isNull();
        only(events, "Context", named("Talk.converse"), "peer", "talker@");
        only(events, "StreamSend", named("Talk.converse").and(of("root@")), "peer", "talker@");
        assertThat(only(events, "StreamReceive", named("Talk.converse").and(of("talker@")), "peer", "root@")
                        .getInt("size"))
                .isGreaterThan(0);
        RecordedEvent lingering = only(events, "Context", named("Talk.linger"), "peer", "talker@");
        RecordedEvent cancel = only(events, "Cancel", of(lingering.getString("dialog"), "dialog"), "peer", "talker@");
        assertThat(cancel.getBoolean("acknowledged")).isTrue();
        assertThat(cancel.getDuration()).isGreaterThan(Duration.ZERO);
        assertThat(events.stream().filter(named("Talk.tell").and(is("Overrun"))).count())
                .isAtLeast(1);
        assertThat(only(events, "Context", named("Talk.tell"), "peer", "talker@")
                        .getString("failure"))
                .contains("StreamOverrun");
        RecordedEvent exit = only(events, "Exit", event -> true, "child", "talker@");
        assertThat(exit.getInt("exitCode")).isEqualTo(0);
        assertThat(exit.getBoolean("forced")).isFalse();
    }

    @Test
    void nothingIsRecordedThatNobodyAskedFor() throws Exception {
        assertThat(recorded(List.of())).isEmpty();
    }

    /** It would take an actor longer to come up than all the rest of its start. */
    @Test
    void theRecorderSleepsInAnActorThatNobodyRecords() throws Exception {
        Path log = directory.resolve("classes");
        Trees.nursery(Trees.patient().withStartMethod("process"), nursery -> {
            TalkPortal talker = nursery.startActor(
                    "talker", TalkPortal.serving(Talker.class).withJvmArgs("-Xlog:class+load:file=" + log + ":none"));
            assertThat(talker.plus(1, 2)).isEqualTo(3);
            nursery.cancel();
        });
        List<String> loaded = Files.readAllLines(log);
        assertThat(loaded.stream()
                        .filter(line -> line.startsWith("tractor.rpc.ServedTask "))
                        .toList())
                .isNotEmpty();
        assertThat(loaded.stream()
                        .filter(line -> line.startsWith("jdk.jfr.internal.") || line.startsWith("tractor.event."))
                        .filter(line -> !line.startsWith("tractor.event.Recorder "))
                        .toList())
                .isEmpty();
    }

    private List<RecordedEvent> recorded(List<String> names) throws IOException, InterruptedException {
        Path file = directory.resolve("tree.jfr");
        try (Recording recording = new Recording()) {
            names.forEach(name -> recording.enable("tractor." + name));
            recording.start();
            live();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("tractor."))
                .toList();
    }

    private static void live() throws InterruptedException {
        Tractor.root(
                Trees.patient().withStartMethod("thread"),
                root -> Tractor.nursery(nursery -> {
                    TalkPortal talker = nursery.startActor("talker", TalkPortal.serving(Talker.class));
                    assertThrows(
                            SpawnFailedException.class,
                            () -> nursery.startActor("stillborn", BornPortal.serving(Stillborn.Throwing.class)));
                    assertThat(talker.plus(2, 3)).isEqualTo(5);
                    talker.converse("recorder", ctx -> {
                        try (var stream = ctx.openStream()) {
                            stream.send(new Line.Say(1));
                            return stream.receive();
                        }
                    });
                    talker.linger(ctx -> ctx.cancel());
                    assertThrows(
                            RemoteActorException.class,
                            () -> talker.tell(
                                    Integer.MAX_VALUE,
                                    ctx -> { // it is not to be done before it hears of it
                                        ctx.openStream(new StreamOptions(1, OverrunPolicy.REFUSE));
                                        return new Promise<Boolean>().await(); // until the teller has failed
                                    }));
                    talker.cancelActor();
                }));
    }

    private static Predicate<RecordedEvent> is(String event) {
        return each -> each.getEventType().getName().equals("tractor." + event);
    }

    private static Predicate<RecordedEvent> named(String method) {
        return each -> each.hasField("method") && method.equals(each.getString("method"));
    }

    private static Predicate<RecordedEvent> of(String actor) {
        return each -> each.getString("actor").startsWith(actor);
    }

    private static Predicate<RecordedEvent> of(String value, String field) {
        return each -> value.equals(each.getString(field));
    }

    /** The one event of that kind and condition; its field begins with that text. */
    private static RecordedEvent only(
            List<RecordedEvent> events, String name, Predicate<RecordedEvent> condition, String field, String begin) {
        List<RecordedEvent> found =
                events.stream().filter(is(name)).filter(condition).toList();
        assertWithMessage("%s in %s", name, events).that(found).hasSize(1);
        assertThat(found.getFirst().getString(field)).startsWith(begin);
        return found.getFirst();
    }
}
