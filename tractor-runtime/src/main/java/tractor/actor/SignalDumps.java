package tractor.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.dump.TreeDump;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.spawn.HostProcess;
import tractor.task.Promise;
import tractor.task.Registration;
import tractor.transport.RuntimeDirectory;

/**
 * Has the process of an actor answer SIGUSR1 by a dump of its tree, when that is asked for: on its standard error, and at
 * the end of a file. Actors that share a process are in the dump of the one that has started them. Without it the signal
 * does what it did before.
 */
final class SignalDumps {
    private static final TractorLog LOG = TractorLog.of("actor");
    private static final String SIGNAL = "USR1";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ActorRuntime actor;
    private final TreeDumps dumps;

    private SignalDumps(ActorRuntime actor) {
        this.actor = actor;
        this.dumps = new TreeDumps(actor);
    }

    /**
     * Begins with it, until the actor is over, if the rules or the environment ask for it: one of them is enough.
     *
     * @return the rules for those below
     * @throws IllegalArgumentException when the environment cannot be understood
     */
    static SpawnRules arm(ActorRuntime actor, SpawnRules rules) {
        boolean wanted = rules.stackOnSignal() || HostEnvironment.isStackscopeEnabled();
        if (wanted && !actor.habitat().isShared()) {
            actor.onExit(handle(new SignalDumps(actor)::dump)::remove);
        }
        return rules.withStackOnSignal(wanted);
    }

    /** Keeps the signal from ending a process that the environment asks for it, and that is nobody's yet. */
    static void armEarly() {
        if (HostEnvironment.isStackscopeEnabled()) {
            handle(() -> System.err.println(
                    "tractor: SIG" + SIGNAL + ": no actor lives here yet, in process " + HostEnvironment.pid()));
        }
    }

    private static Registration handle(Runnable action) {
        try {
            return HostProcess.onSignal(SIGNAL, action);
        } catch (IllegalArgumentException notHere) {
            LOG.warning(() -> "no dumps on SIG" + SIGNAL + ": " + notHere.getMessage());
            return Registration.NONE;
        }
    }

    private void dump() {
        Promise<Map<String, @Nullable Object>> dump = dumps.make(PATIENCE);
        dump.onDone(() -> {
            try {
                write(TreeDump.of(dump.result()).toString());
            } catch (RuntimeException failure) {
                LOG.error(() -> "no dump of " + actor.uid(), failure);
            }
        });
    }

    private void write(String tree) {
        String head = "==== " + actor.uid() + " and all below it, on SIG" + SIGNAL + " at "
                + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Path file;
        try {
            file = RuntimeDirectory.ofThisUser().open().resolve("stackscope-" + HostEnvironment.pid() + ".log");
        } catch (IOException | UncheckedIOException nowhere) {
            show(head + ", in no file: " + nowhere.getMessage() + "\n" + tree);
            return;
        }
        show(head + ", also in " + file + "\n" + tree);
        try {
            Files.writeString(file, head + "\n" + tree, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            LOG.warning(() -> "no dump could be written to " + file + ": " + unwritable.getMessage());
        }
    }

    /** All at once, so that the lines of others do not come in between. */
    private static void show(String text) {
        System.err.print(text);
        System.err.flush();
    }
}
