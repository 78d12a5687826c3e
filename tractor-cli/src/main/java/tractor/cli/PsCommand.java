package tractor.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tractor.spawn.ActorProcess;

/** Lists the processes of actors. */
@Command(
        name = "ps",
        description = {
            "Lists the actors of this user on this host that are processes of their own, the oldest first.",
            "Roots are not among them: their process is the program's, and bears no mark."
        },
        mixinStandardHelpOptions = true)
final class PsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--parent", paramLabel = "PID", description = "Only those below that process.")
    private @Nullable Long parent;

    @Option(names = "--json", description = "Write JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        List<ProcessRow> rows = ActorProcess.running().stream()
                .filter(each -> parent == null || each.ancestors().contains(parent))
                .map(each -> ProcessRow.of(each, now))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            rows.forEach(row -> out.println(Json.line(row.fields())));
        } else {
            out.println(ProcessRow.HEADLINE);
            rows.forEach(row -> out.println(row.line("")));
        }
        out.flush();
        return 0;
    }
}
