package tractor.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tractor.spawn.ActorProcess;
import tractor.task.Promise;

/** Ends actors that nobody looks after any more, and removes what they have left. */
@Command(
        name = "reap",
        description = {
            "Ends actors of this user whose parent is gone, and that do not end by themselves; those below them, too.",
            "They are asked first (SIGTERM), and killed if they have not ended within the grace period (SIGKILL)."
        },
        mixinStandardHelpOptions = true,
        footer = "%nExits with 1 when one of them survives that.")
final class ReapCommand implements Callable<Integer> {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration KILLED = Duration.ofSeconds(10);
    private static final int SURVIVORS = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--parent",
            paramLabel = "PID",
            description = "All actors below that process instead, whether they are strays or not; it may have ended.")
    private @Nullable Long parent;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description = "How long they have to end when asked; ${DEFAULT-VALUE} by default.")
    private double grace;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Only tell what would be done.")
    private boolean dryRun;

    @Option(names = "--uds", description = "Remove the files of sockets whose process is gone as well.")
    private boolean sockets;

    @Option(names = "--uds-only", description = "Remove those files, and leave processes alone.")
    private boolean socketsOnly;

    @Option(names = "--json", description = "Write JSON, one object a line: what it was, and its fate.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(grace >= 0 && grace < Integer.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--grace takes seconds, 0 or more");
        }
        FatePrinter fates = new FatePrinter(spec.commandLine().getOut(), json);
        boolean survived =
                !socketsOnly && reap(fates, parent == null ? ActorProcess.strays() : ActorProcess.below(parent));
        if (sockets || socketsOnly) {
            new StaleSockets(fates, dryRun).remove();
        }
        return survived ? SURVIVORS : 0;
    }

    /** Returns whether somebody survives. */
    private boolean reap(FatePrinter fates, List<ActorProcess> strays) {
        if (dryRun) {
            strays.forEach(each -> fates.tell(each, "would be ended"));
            return false;
        }
        strays.forEach(ActorProcess::terminate);
        await(strays, Duration.ofMillis((long) (grace * 1000)));
        List<ActorProcess> stubborn =
                strays.stream().filter(ActorProcess::isRunning).toList();
        stubborn.forEach(ActorProcess::kill);
        await(stubborn, KILLED);
        for (ActorProcess each : strays) {
            fates.tell(each, fate(each, stubborn));
        }
        return stubborn.stream().anyMatch(ActorProcess::isRunning);
    }

    private static String fate(ActorProcess stray, List<ActorProcess> stubborn) {
        if (!stubborn.contains(stray)) {
            return "ended";
        }
        return stray.isRunning() ? "survives SIGKILL" : "was killed";
    }

    private static void await(List<ActorProcess> processes, Duration patience) {
        Promise<Boolean> never = new Promise<>();
        long start = System.nanoTime();
        while (processes.stream().anyMatch(ActorProcess::isRunning) && System.nanoTime() - start < patience.toNanos()) {
            never.awaitUninterruptibly(LOOK_AGAIN);
        }
    }
}
