package tractor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
import tractor.context.ReceiveStream;
import tractor.error.MessagingException;
import tractor.error.RemoteActorException;
import tractor.schema.Method;
import tractor.task.CancelScope;

/** Calls a method by its name. */
@Command(
        name = "call",
        description = {
            "Calls a method that an actor serves, and writes its result as JSON; of a stream each item, a line each.",
            "Arguments and results are what travels: a record is an object, bytes are Base64, a date is its text."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "%nExample:",
            "  tractor call quote_svc tractor.examples.tour.Quotes.latest '{\"symbol\": \"btcusdt\"}'",
            "%nExits with 1 when there is no such actor, with 5 when the call fails."
        })
final class CallCommand implements Callable<Integer> {
    private static final int FAILED = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--stream",
            description =
                    "Take the answer for a stream whatever the actor says of the method; of one that says so it is"
                            + " known.")
    private boolean stream;

    @Option(
            names = {"-t", "--timeout"},
            paramLabel = "SECONDS",
            description = "Cancel the call when it takes longer. By default it may take as long as it likes.")
    private @Nullable Double timeout;

    @Parameters(
            index = "0",
            paramLabel = "ACTOR",
            description = "The actor's name or uuid, or the id of its process on this host.")
    private String actor = "";

    @Parameters(
            index = "1",
            paramLabel = "METHOD",
            description = "The full name of the interface, a dot, and the method.")
    private String method = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "JSON",
            defaultValue = "{}",
            description = "The arguments by their names; @FILE reads them from a file, - from standard input.")
    private String arguments = "{}";

    @Override
    public Integer call() throws IOException, InterruptedException {
        int dot = method.lastIndexOf('.');
        if (dot <= 0 || dot == method.length() - 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + method + "' is no method: write my.app.Quotes.latest, with its interface");
        }
        Duration limit = limit();
        Map<String, @Nullable Object> values = Json.object(text());
        return registry.attach(discovery -> {
            if (limit == null) {
                return call(discovery, method.substring(0, dot), method.substring(dot + 1), values);
            }
            return CancelScope.<Integer, RuntimeException>callOrFail(
                    limit, scope -> call(discovery, method.substring(0, dot), method.substring(dot + 1), values));
        });
    }

    private @Nullable Duration limit() {
        if (timeout == null) {
            return null;
        }
        if (!(timeout > 0 && timeout < Integer.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--timeout takes seconds, more than 0");
        }
        return Duration.ofMillis((long) (timeout * 1000));
    }

    private String text() throws IOException {
        if (arguments.equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return arguments.startsWith("@") ? Files.readString(Path.of(arguments.substring(1))) : arguments;
    }

    private int call(Discovery discovery, String namespace, String name, Map<String, @Nullable Object> values)
            throws InterruptedException {
        try {
            Whom whom = new Whom(actor);
            Optional<DynamicPortal> found =
                    discovery.findActor(whom.nameOrUuid(discovery), DynamicPortal.type(namespace));
            if (found.isEmpty()) {
                TractorCommand.complain(err(), whom.absent());
                return TractorCommand.ABSENT;
            }
            try (DynamicPortal portal = found.get()) {
                whom.tellOthers(discovery, portal.portal(), err());
                return call(portal, name, values);
            }
        } catch (RemoteActorException failure) {
            TractorCommand.complain(err(), failure.getMessage());
            return FAILED;
        } catch (MessagingException unexpected) {
            TractorCommand.complain(err(), unexpected.getMessage() + (stream ? "" : "; for a stream, say --stream"));
            return FAILED;
        }
    }

    private int call(DynamicPortal portal, String name, Map<String, @Nullable Object> values)
            throws InterruptedException {
        Method.Kind kind = stream
                ? Method.Kind.STREAM
                : portal.schema()
                        .map(schema -> schema.methods().get(name))
                        .map(Method::kind)
                        .orElse(Method.Kind.RPC); // nobody tells: what the actor answers shows it
        switch (kind) {
            case RPC -> print(portal.call(name, values));
            case STREAM -> printItems(portal.stream(name, values));
            case CONTEXT -> {
                TractorCommand.complain(
                        err(), "'" + name + "' is a context, where both sides send: it needs a program to speak with");
                return FAILED;
            }
        }
        return 0;
    }

    private void printItems(ReceiveStream<Object> items) throws InterruptedException {
        try (items) {
            for (Object item : items) {
                print(item);
                if (spec.commandLine().getOut().checkError()) {
                    return; // nobody reads it any more
                }
            }
        }
    }

    private void print(@Nullable Object value) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Json.line(value));
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
