package tractor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tractor.error.RuntimeFailureException;
import tractor.msg.Address;
import tractor.task.DeadlineExceededException;

/** The command itself; everything it does is done by its subcommands. */
@Command(
        name = "tractor",
        description = "Looks into running trees of actors.",
        mixinStandardHelpOptions = true,
        version = "tractor 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PsCommand.class,
            TreeCommand.class,
            DumpCommand.class,
            CallCommand.class,
            SchemaCommand.class,
            RegistryCommand.class,
            EnvCommand.class,
            ReapCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and what was looked for is there",
            "1:what was looked for is not there",
            "2:the command line makes no sense",
            "3:the tree cannot be reached",
            "4:the program cannot run here",
            "5:the call has failed"
        })
public final class TractorCommand implements Runnable {
    /** What was looked for is not there. */
    static final int ABSENT = 1;

    private static final int UNREACHABLE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine()
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .execute(args));
    }

    /** In UTF-8 whatever the locale is, as programs expect JSON; knows when nobody reads any more, as a print stream hides. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** The command, ready to be run. */
    static CommandLine commandLine() {
        return new CommandLine(new TractorCommand())
                .setExpandAtFiles(false) // of a call's arguments it is the command itself that reads a file
                .registerConverter(Address.class, RegistryOptions::address)
                .setExecutionExceptionHandler(TractorCommand::report);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** Says what went wrong; other actors may have had a say in it. */
    static void complain(PrintWriter err, @Nullable String message) {
        err.println("tractor: " + Screen.printableLines(String.valueOf(message)));
        err.flush();
    }

    private static int report(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof IllegalArgumentException unfit) {
            complain(command.getErr(), unfit.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        boolean foreseen = failure instanceof RuntimeFailureException || failure instanceof DeadlineExceededException;
        if (!foreseen) {
            throw failure;
        }
        complain(command.getErr(), failure.getMessage());
        return UNREACHABLE;
    }
}
