package tractor.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tractor.Discovery;
import tractor.msg.AidExtension;
import tractor.rpc.Portal;
import tractor.schema.Schema;
import tractor.schema.SchemaJson;

/** Shows what can be called. */
@Command(
        name = "schema",
        description = {
            "Shows the interfaces that a running actor serves, or those in jars.",
            "Methods, and every type that they reach, have their names on the wire."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nExamples:",
            "  tractor schema quote_svc",
            "  tractor schema -c target/classes tractor.examples.tour.Quotes",
            "%nExits with 1 when there is no such actor or interface, or the actor does not tell."
        })
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = {"-c", "--class-path"},
            paramLabel = "PATH",
            description = "Those in these jars and folders of classes, and not an actor's.")
    private @Nullable String classPath;

    @Option(names = "--json", description = "Write JSON, one interface a line, in the form of the files in the jars.")
    private boolean json;

    @Parameters(
            arity = "0..2",
            paramLabel = "[ACTOR] [INTERFACE]",
            hideParamSyntax = true,
            description = "The actor's name or uuid, or the id of its process on this host, unless --class-path is"
                    + " given; and one interface by its full name. Default: all of them.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws InterruptedException {
        int names = classPath == null ? 1 : 0;
        if (words.size() < names || words.size() > names + 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    classPath == null ? "name an actor, or say --class-path" : "name one interface at most");
        }
        String wanted = words.size() > names ? words.getLast() : null;
        if (classPath != null) {
            return print(SchemaFiles.in(classPath), wanted, "there is no such schema in " + classPath);
        }
        Whom whom = new Whom(words.getFirst());
        return registry.attach(discovery -> ofActor(discovery, whom, wanted));
    }

    private int ofActor(Discovery discovery, Whom whom, @Nullable String wanted) throws InterruptedException {
        Optional<Portal> found = discovery.findPortal(whom.nameOrUuid(discovery));
        if (found.isEmpty()) {
            return absent(whom.absent());
        }
        try (Portal portal = found.get()) {
            whom.tellOthers(discovery, portal, err());
            AidExtension java = portal.aid().java();
            if (java == null) {
                return absent(portal.aid().uid() + " does not tell what it serves: it is no actor of this runtime");
            }
            Set<String> served = new TreeSet<>(java.serves().keySet());
            List<String> texts = new ArrayList<>();
            for (String each : served) {
                Optional<String> text = wanted == null || wanted.equals(each) ? portal.schema(each) : Optional.empty();
                if (text.isPresent()) {
                    texts.add(text.get());
                } else if (wanted == null) {
                    TractorCommand.complain(err(), portal.aid().uid() + " has no schema of " + each);
                }
            }
            return print(texts, wanted, portal.aid().uid() + " tells no such schema; it serves " + served);
        }
    }

    private int print(List<String> texts, @Nullable String wanted, String absent) {
        PrintWriter out = spec.commandLine().getOut();
        List<Schema> schemas = texts.stream()
                .map(SchemaJson::read)
                .filter(schema ->
                        wanted == null || wanted.equals(schema.namespace()) || wanted.equals(schema.interfaceName()))
                .toList();
        if (schemas.isEmpty()) {
            return absent(absent);
        }
        String gap = "";
        for (Schema schema : schemas) {
            if (json) {
                out.println(Json.line(Json.object(SchemaJson.write(schema))));
            } else {
                out.print(gap + SchemaText.of(schema));
                gap = "\n";
            }
        }
        out.flush();
        return 0;
    }

    private int absent(String why) {
        TractorCommand.complain(err(), why);
        return TractorCommand.ABSENT;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
