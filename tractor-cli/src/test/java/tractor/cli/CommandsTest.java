package tractor.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What holds for every subcommand. */
class CommandsTest {
    /** What the library brings along. */
    private static final Set<String> FOREIGN = Set.of("help", "generate-completion");

    /** What it writes is JSON in any case. */
    private static final Set<String> ALWAYS_JSON = Set.of("call");

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream()
                        .distinct()
                        .filter(each -> !FOREIGN.contains(each.getCommandName()))
                        .flatMap(CommandsTest::leaves);
    }

    private static List<CommandLine> leaves() {
        return leaves(TractorCommand.commandLine()).toList();
    }

    private static String fullName(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    @Test
    void eachWritesJsonForProgramsAndHelpForPeople() {
        for (CommandLine command : leaves()) {
            Set<String> options = command.getCommandSpec().optionsMap().keySet();
            if (!ALWAYS_JSON.contains(command.getCommandName())) {
                assertWithMessage(fullName(command)).that(options).contains("--json");
            }
            assertWithMessage(fullName(command)).that(options).containsAtLeast("-h", "--help", "-V", "--version");
        }
    }

    @Test
    void theFirstSentenceOfEachIsAllThatTheListOfCommandsNeeds() {
        for (CommandLine command : leaves()) {
            String first = command.getCommandSpec().usageMessage().description()[0];
            assertWithMessage(fullName(command)).that(first).matches("[A-Z].*\\.");
        }
    }

    @Test
    void helpFitsATerminal() {
        for (CommandLine command : leaves()) {
            List<String> wide = command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                    .lines()
                    .filter(line -> line.length() > Screen.WIDTH)
                    .toList();
            assertWithMessage(fullName(command)).that(wide).isEmpty();
        }
    }

    @Test
    void theGuideKnowsEachOfThem() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "command-line.md"));
        for (String command : TractorCommand.commandLine().getSubcommands().keySet()) {
            if (!command.equals("help")) {
                assertThat(guide).contains("`tractor " + command);
            }
        }
    }
}
