package tractor.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tractor.EnvironmentVariable;
import tractor.log.Printable;

/** Lists the environment variables that the runtime reads. */
@Command(
        name = "env",
        description = {
            "Lists the environment variables that a program with actors reads, with their values in this environment.",
            "What they say holds for the whole tree: a root's children inherit its environment."
        },
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {
    private static final String INDENT = "    ";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-a", "--all"},
            description = "Also those that the runtime sets for the processes that it starts.")
    private boolean all;

    @Option(names = "--json", description = "Write JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<EnvironmentVariable> variables = EnvironmentVariable.all().stream()
                .filter(variable -> all || !variable.internal())
                .toList();
        if (json) {
            variables.forEach(variable -> out.println(Json.line(fields(variable))));
        } else {
            out.print(String.join(
                    "\n", variables.stream().map(EnvCommand::paragraph).toList()));
        }
        out.flush();
        return 0;
    }

    private static String paragraph(EnvironmentVariable variable) {
        String value = variable.value();
        String head = value == null ? variable.name() + " (unset)" : variable.name() + "=" + Printable.of(value);
        return head + "\n" + Screen.wrapped(INDENT, variable.meaning())
                + Screen.wrapped(INDENT, "default: " + variable.byDefault())
                + Screen.wrapped(INDENT, "precedence: " + variable.precedence());
    }

    private static Map<String, @Nullable Object> fields(EnvironmentVariable variable) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", variable.name());
        fields.put("value", variable.value());
        fields.put("meaning", variable.meaning());
        fields.put("default", variable.byDefault());
        fields.put("precedence", variable.precedence());
        fields.put("internal", variable.internal());
        return fields;
    }
}
