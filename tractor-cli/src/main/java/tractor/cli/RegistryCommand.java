package tractor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks registrars; done by its subcommands. */
@Command(
        name = "registry",
        description = "Tells which actors are registered, and where they listen.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RegistryList.class, RegistryFind.class, RegistryWatch.class, CommandLine.HelpCommand.class})
final class RegistryCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: list, find or watch");
    }
}
