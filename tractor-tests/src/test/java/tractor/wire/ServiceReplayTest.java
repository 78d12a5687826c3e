package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.testing.LeakCheck;

/** Recorded dialogs in which a Java actor takes the place of the recorded service. */
class ServiceReplayTest {
    private static RawParent parent;

    @BeforeAll
    static void startService() {
        parent = RawParent.ofService();
    }

    @AfterAll
    static void endService() {
        try (RawParent ending = parent) {
            ending.end();
        }
        LeakCheck.assertNoChildIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ctx",
                "stream",
                "stream_child_ends",
                "cancel",
                "self_cancel",
                "err_before",
                "err_after",
                "err_stream",
                "parent_err",
                "scope_cancel",
                "mte_started",
                "mte_yield",
                "registry",
                "run",
                "run_err",
                "notexposed",
                "gen",
                "gen_cancel"
            })
    void theServiceAnswersAsTheRecordedOne(String dialog) {
        Recording recording = Recording.of(dialog);
        List<String> caller = recording.uid("root");
        try (RawPeer peer = parent.connect(caller)) {
            new Replay()
                    .bind(recording.uid("svc"), parent.child())
                    .walk(peer, "root", recording.callsBeforeTheEnd("root", "svc"));
            Replay.expectNothingMore(peer);
        }
    }

    @Test
    void aChildIsBornServesAndEndsAsTheRecordedOne() {
        Recording recording = Recording.of("run");
        Replay replay = new Replay();
        try (RawParent parent = new RawParent(recording.uid("root"), recording.uid("svc"))) {
            Map<String, ?> aid = parent.introduce();
            assertThat(List.copyOf(aid.keySet()))
                    .containsAtLeastElementsIn(
                            recording.first("svc", "Aid").msg().keySet())
                    .inOrder();
            parent.link().send(parent.instructions(Map.of()));
            try (RawPeer registering = parent.registrar().accept()) {
                replay.send(registering, recording.first("root", "Aid"));
                replay.expect(registering, recording.first("svc", "Aid"));
                List<Recording.Line> call = recording.call("svc", "root", "register_actor");
                parent.learnAddress(replay.expect(registering, call.getFirst()));
                replay.walk(registering, "root", call.subList(1, call.size()));
                registering.expectEnd();
            }
            replay.walk(parent.link(), "root", recording.calls("root", "svc"));
            try (RawPeer leaving = parent.registrar().accept()) {
                replay.send(leaving, recording.first("root", "Aid"));
                replay.expect(leaving, recording.first("svc", "Aid"));
                replay.walk(leaving, "root", recording.call("svc", "root", "unregister_actor"));
                leaving.expectEnd();
            }
            parent.link().expectEnd();
            parent.expectExit();
        }
    }

    @Test
    void anActorThatSomebodyElseCancelsTellsThatToTheHoldersOfItsContexts() {
        Recording recording = Recording.of("peer_cancel");
        Replay replay = new Replay();
        try (RawParent parent = RawParent.ofService();
                RawPeer holder = parent.connect(recording.uid("root"));
                RawPeer killer = parent.connect(recording.uid("killer"))) {
            replay.bind(recording.uid("svc"), parent.child());
            List<Recording.Line> held = recording.call("root", "svc", "sleeper");
            replay.walk(holder, "root", held.subList(0, 3));
            replay.walk(killer, "killer", recording.call("killer", "svc", "cancel"));
            replay.walk(holder, "root", held.subList(3, held.size()));
            parent.answerUnregister();
            killer.expectEnd();
            holder.expectEnd();
            parent.link().expectEnd();
            parent.expectExit();
        }
    }
}
