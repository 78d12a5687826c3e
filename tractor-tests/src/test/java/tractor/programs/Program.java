package tractor.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Address;
import tractor.transport.TransportProtocol;

/** A root that serves, and does what it is told, one command a line; it ends with its standard input. */
final class Program {
    private static final Duration HANG = Duration.ofSeconds(100);

    private @Nullable DeskPortal kept;

    private Program() {}

    /** Greets in the name of this program. */
    static final class Greeter implements Desk {
        @Override
        public String greet(String who) {
            return who + " meets " + Tractor.currentActor().name();
        }
    }

    public static void main(String[] args) throws Exception {
        Address registry = Address.parse(args[1]);
        RootOptions options = RootOptions.defaults()
                .withName(args[0])
                .withTransport(TransportProtocol.of(registry))
                .withRegistry(registry)
                .serving(DeskPortal.serving(Greeter.class));
        Tractor.<Exception>root(options, root -> new Program().run(root));
    }

    private void run(LocalActor root) throws IOException, InterruptedException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("up " + (root.isRegistrar() ? "registrar" : "member"));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", 2);
            System.out.println(answer(root.name(), words[0], words.length < 2 ? "" : words[1]));
        }
    }

    private String answer(String self, String command, String name) throws InterruptedException {
        try {
            return switch (command) {
                case "find" -> {
                    Optional<DeskPortal> found = Tractor.findActor(name, DeskPortal.TYPE);
                    yield found.isEmpty() ? "nobody" : greeting(found.get(), self);
                }
                case "wait" -> greeting(Tractor.waitForActor(name, DeskPortal.TYPE, HANG), self);
                case "keep" -> {
                    kept = Tractor.waitForActor(name, DeskPortal.TYPE, HANG);
                    yield kept.greet(self);
                }
                case "child" ->
                    Tractor.callInNursery(nursery -> {
                        DeskPortal child = nursery.startActor(name, DeskPortal.serving(Greeter.class));
                        String greeting = child.greet(self);
                        child.cancelActor();
                        return greeting;
                    });
                case "again" -> kept == null ? "nothing is kept" : kept.greet(self);
                default -> "unknown command " + command;
            };
        } catch (RuntimeException failure) {
            return failure.getClass().getSimpleName() + ": " + failure.getMessage();
        }
    }

    private static String greeting(DeskPortal desk, String self) throws InterruptedException {
        try (desk) {
            return desk.greet(self);
        }
    }
}
