package tractor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists everybody. */
@Command(
        name = "list",
        description = "Lists all registered actors, in the order in which they registered.",
        mixinStandardHelpOptions = true)
final class RegistryList implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private EntryPrinter printer = new EntryPrinter();

    @Override
    public Integer call() throws InterruptedException {
        return registry.attach(discovery -> {
            printer.print(spec.commandLine().getOut(), discovery.registry());
            return 0;
        });
    }
}
