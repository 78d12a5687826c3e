package tractor.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tractor.task.Tasks;

/** Draws the trees of processes. */
@Command(
        name = "tree",
        description = "Draws the trees of actors of this user on this host, with what their processes use.",
        mixinStandardHelpOptions = true)
final class TreeCommand implements Callable<Integer> {
    private static final String HOME = "\033[H";
    private static final String CUT_LINES = "\033[?7l";
    private static final String WRAP_LINES = "\033[?7h";
    private static final String CLEAR_LINE = "\033[K";
    private static final String CLEAR_BELOW = "\033[J";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PID",
            description = "Only what is below that process, a root's or another actor's.")
    private @Nullable Long root;

    @Option(
            names = {"-w", "--watch"},
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "1",
            description = "Draw it again and again, every ${FALLBACK-VALUE} seconds by default, until interrupted.")
    private @Nullable Double interval;

    @Option(names = "--json", description = "Write JSON, one line for each root, with what is below nested.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (interval != null && !(interval > 0 && interval < Integer.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--watch takes seconds, more than 0");
        }
        boolean found = print();
        if (interval != null) {
            while (!spec.commandLine().getOut().checkError()) { // somebody reads it
                Tasks.sleep(Duration.ofMillis((long) (interval * 1000)));
                print();
            }
            return 0;
        }
        if (!found) {
            TractorCommand.complain(
                    spec.commandLine().getErr(),
                    root == null ? "no actor of this user runs here" : "no actor runs in or below process " + root);
        }
        return found ? 0 : TractorCommand.ABSENT;
    }

    /** Returns whether there is anybody. */
    private boolean print() {
        ProcessTree tree = ProcessTree.now(root);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            tree.objects().forEach(each -> out.println(Json.line(each)));
        } else {
            draw(tree, out);
        }
        out.flush();
        return !tree.isEmpty();
    }

    private void draw(ProcessTree tree, PrintWriter out) {
        boolean live = interval != null && Ansi.AUTO.enabled();
        String start = live ? CLEAR_LINE : ""; // after a full line it would take its last column
        if (live) {
            out.print(HOME + CUT_LINES);
        }
        out.println(start + ProcessRow.HEADLINE);
        tree.lines().forEach(line -> out.println(start + line));
        if (live) {
            out.print(CLEAR_BELOW + WRAP_LINES);
        } else if (interval != null) {
            out.println();
        }
    }
}
