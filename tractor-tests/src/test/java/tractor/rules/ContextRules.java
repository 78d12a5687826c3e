package tractor.rules;

import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.TimeLimits;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** Plays every rule of {@code docs/context-rules.md} with real actors: a caller, a callee and a third one. */
@ExtendWith(LeakCheck.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class ContextRules {
    /** So long that every cancel is acknowledged, however busy the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final RuleTable TABLE = RuleTable.read();

    private final Map<Rule, Observed> played = new ConcurrentHashMap<>();
    private int actors;

    @TempDir
    private Path diaries;

    /** A living tree of a root named {@code caller} and a child {@code callee}. */
    abstract LiveTree<DuetPortal> tree();

    static RootOptions patient(RootOptions options) {
        return options.withName("caller")
                .withLimits(TimeLimits.DEFAULT.withCancelTask(PATIENCE).withTeardown(PATIENCE));
    }

    private static List<Rule> rules() {
        return TABLE.rules();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aRuleHolds(Rule rule) throws Exception {
        if (!played.containsKey(rule)) {
            if (rule.who() == Who.LINK) {
                playOverBreakableLinks(rulesLike(rule));
            } else if (rule.act() == Act.CANCELS_THE_ACTOR) {
                // for another context the body would be another task
                playToTheEndOfAnActor(rule.who() == Who.BODY ? List.of(rule) : rulesLike(rule));
            } else {
                playWithTheWarmActor(rule);
            }
        }
        assertWithMessage("%s:%s", RuleTable.FILE.getFileName(), rule.line())
                .that(played.get(rule))
                .isEqualTo(rule.observed());
    }

    @Test
    void everyCombinationIsARuleOrIsSaidToBeImpossible() {
        List<String> missing = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        for (Who who : Who.values()) {
            for (Act act : Act.values()) {
                for (Phase phase : Phase.values()) {
                    long known = rules().stream()
                            .filter(rule -> rule.who() == who && rule.act() == act && rule.phase() == phase)
                            .count();
                    long wanted = TABLE.excludes(who, act, phase) ? 0 : 1;
                    if (known < wanted) {
                        missing.add(who + " " + act + " " + phase);
                    } else if (known > wanted) {
                        doubtful.add(who + " " + act + " " + phase);
                    }
                }
            }
        }
        assertWithMessage("neither a rule nor impossible").that(missing).isEmpty();
        assertWithMessage("a rule twice, or an impossible one").that(doubtful).isEmpty();
    }

    /** The rules in which the same one does the same; what takes an actor of its own is played by all of them at once. */
    private static List<Rule> rulesLike(Rule rule) {
        return rules().stream()
                .filter(each -> each.who() == rule.who() && each.act() == rule.act())
                .toList();
    }

    private void playWithTheWarmActor(Rule rule) throws Exception {
        DuetPortal warm = tree().portal();
        played.put(rule, tree().call(() -> new Caller(rule, warm, warm, Finale.NONE, diaries).play()));
        assertNoDialogIsOpen(warm);
    }

    private void playToTheEndOfAnActor(List<Rule> group) throws Exception {
        String name = "callee-" + ++actors;
        DuetPortal callee = tree().start(name, DuetPortal.serving(LiveDuet.class));
        Finale finale = new Finale(
                group.size(),
                group.getFirst().who() == Who.THIRD
                        ? () -> third().endActor(name)
                        : () -> callee.portal().cancelActorOrThrow(PATIENCE));
        tree().call(() -> playTogether(group, rule -> new Caller(rule, callee, callee, finale, diaries).play()));
        assertNoDialogIsOpen(callee);
    }

    /** With an actor that is not the caller's child, to which each rule has a connection of its own. */
    private void playOverBreakableLinks(List<Rule> group) throws Exception {
        tree().call(() -> {
            Tasks.nursery(tasks -> {
                TaskHandle<?> host = tasks.start("host", () -> third().host("callee-far"));
                try (DuetPortal prompter = Tractor.waitForActor("callee-far", DuetPortal.TYPE)) {
                    playTogether(group, rule -> {
                        try (DuetPortal breakable = Tractor.waitForActor("callee-far", DuetPortal.TYPE)) {
                            return new Caller(rule, breakable, prompter, Finale.NONE, diaries).play();
                        }
                    });
                    assertNoDialogIsOpen(prompter);
                }
                host.cancel();
            });
            return true;
        });
    }

    /** Plays one rule. */
    @FunctionalInterface
    private interface Stage {
        Observed play(Rule rule) throws Exception;
    }

    private boolean playTogether(List<Rule> group, Stage stage) throws InterruptedException {
        Tasks.nursery(tasks -> {
            for (Rule rule : group) {
                tasks.start(rule.key(), () -> played.put(rule, stage.play(rule)));
            }
        });
        return true;
    }

    private static void assertNoDialogIsOpen(DuetPortal portal) {
        assertWithMessage("open dialogs with %s", portal)
                .that(portal.portal().channel().dialogs())
                .isEqualTo(0);
    }

    private static DuetPortal third() throws InterruptedException {
        return Tractor.findActor("third", DuetPortal.TYPE).orElseThrow();
    }
}
