package tractor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tractor.discovery.ActorEntry;

/** Looks up a name. */
@Command(
        name = "find",
        aliases = "lookup",
        description = "Looks up the actors of a name, or the one of a uuid, the last registered first.",
        mixinStandardHelpOptions = true,
        footer = "%nExits with 1 when there is none. Whether they still live is not examined.")
final class RegistryFind implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private EntryPrinter printer = new EntryPrinter();

    @Parameters(paramLabel = "NAME", description = "A name or a uuid.")
    private String name = "";

    @Override
    public Integer call() throws InterruptedException {
        return registry.attach(discovery -> {
            List<ActorEntry> found = discovery.queryActors(name);
            if (found.isEmpty()) {
                TractorCommand.complain(spec.commandLine().getErr(), "no actor '" + name + "' is registered");
                return TractorCommand.ABSENT;
            }
            printer.print(spec.commandLine().getOut(), found);
            return 0;
        });
    }
}
