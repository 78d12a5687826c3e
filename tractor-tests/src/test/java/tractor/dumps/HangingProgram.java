package tractor.dumps;

import java.time.Duration;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.task.Tasks;

/**
 * A program whose root waits for {@code middle}, which waits for {@code leaf}, which never answers. It says "hangs" when they
 * do, and ends with its standard input. An argument asks for dumps on SIGUSR1, or names the start method.
 */
final class HangingProgram {
    static final String DUMPS = "dumps";

    /** Has a root with dumps, which is over at once, and then waits without one. */
    static final String BRIEF = "brief";

    private HangingProgram() {}

    public static void main(String[] args) throws Exception {
        RootOptions options = RootOptions.defaults().withName("top").withPrivateRegistry();
        if (args.length > 0 && args[0].equals(BRIEF)) {
            Tractor.root(options.enableStackOnSig(), root -> {});
            System.out.println("over");
            System.in.read();
            return;
        }
        for (String arg : args) {
            options = arg.equals(DUMPS) ? options.enableStackOnSig() : options.withStartMethod(arg);
        }
        Tractor.<Exception>nursery(options, actors -> {
            SnagPortal middle = actors.startActor("middle", SnagPortal.serving(LiveSnag.class));
            Tasks.<Exception>nursery("callers", callers -> {
                callers.start("asks", () -> middle.ask("leaf"));
                while (!leafHangs()) {
                    Tasks.checkpoint();
                }
                System.out.println("hangs");
                Tasks.blocking(System.in::read);
                callers.cancel();
            });
            actors.cancel();
        });
    }

    private static boolean leafHangs() throws InterruptedException {
        return Tractor.discovery()
                .dumpTree("top", Duration.ofSeconds(30))
                .map(dump -> dump.toString().contains("at tractor.dumps.LiveSnag.never("))
                .orElse(false);
    }
}
