package tractor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tractor.Discovery;
import tractor.dump.TreeDump;
import tractor.error.RemoteActorException;
import tractor.rpc.Portal;
import tractor.task.CancelScope;

/** Shows how a tree stands from inside. */
@Command(
        name = "dump",
        description = {
            "Shows an actor and all below it from inside, and what holds them up.",
            "Tells of tasks with their stacks, and of open calls and streams. Works on a tree that hangs: the actors"
                    + " are asked over the runtime's own calls."
        },
        mixinStandardHelpOptions = true,
        footer = {"%nExample:", "  tractor dump root", "%nExits with 1 when there is no such actor."})
final class DumpCommand implements Callable<Integer> {
    /** What the actor itself may take beyond what it gives those below it. */
    private static final Duration OWN_TIME = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(names = "--json", description = "Write JSON: what is found, and the tree, each actor within its parent.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it to a file as well.")
    private @Nullable Path output;

    @Option(
            names = {"-p", "--patience"},
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long to wait for actors that do not answer. Default: ${DEFAULT-VALUE}.")
    private double patience;

    @Parameters(
            paramLabel = "PID|NAME",
            description =
                    "An actor's name or uuid, or the id of its process on this host. What is above it is not shown.")
    private String actor = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(patience > 0 && patience <= 60)) {
            throw new ParameterException(spec.commandLine(), "--patience takes seconds, more than 0, at most 60");
        }
        Duration limit = Duration.ofMillis((long) (patience * 1000));
        StringBuilder text = new StringBuilder();
        int code = registry.attach(discovery -> CancelScope.<Integer, RuntimeException>callOrFail(
                limit.plus(OWN_TIME), scope -> dump(discovery, limit, text)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
        if (output != null && code == 0) {
            Files.writeString(output, text);
        }
        return code;
    }

    private int dump(Discovery discovery, Duration limit, StringBuilder text) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Whom whom = new Whom(actor);
        Optional<Portal> found = discovery.findPortal(whom.nameOrUuid(discovery));
        if (found.isEmpty()) {
            TractorCommand.complain(err, whom.absent());
            return TractorCommand.ABSENT;
        }
        try (Portal portal = found.get()) {
            whom.tellOthers(discovery, portal, err);
            TreeDump dump = portal.dumpTree(limit);
            text.append(json ? dump.toJson() + "\n" : forPeople(dump));
            return 0;
        } catch (RemoteActorException refused) {
            TractorCommand.complain(err, "'" + actor + "' gives no dump: " + refused.getMessage());
            return TractorCommand.ABSENT;
        }
    }

    /** What is found is to be read; the rest is to be looked through. */
    private static String forPeople(TreeDump dump) {
        return dump.toString()
                .lines()
                .map(line -> line.startsWith("! ") ? Screen.wrapped("", "  ", line) : line + "\n")
                .collect(Collectors.joining());
    }
}
