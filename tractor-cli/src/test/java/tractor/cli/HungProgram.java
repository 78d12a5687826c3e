package tractor.cli;

import java.time.Duration;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.task.Tasks;

/**
 * A registrar {@code top} whose tree hangs: {@code middle} waits for {@code leaf} below it, {@code left} and {@code right}
 * wait for each other, {@code busy} computes, and {@code idle} does nothing. It ends with its standard input.
 */
final class HungProgram {
    private HungProgram() {}

    public static void main(String[] args) throws Exception {
        RootOptions options = RootOptions.defaults().withPrivateRegistry().withName("top");
        Tractor.<Exception>root(
                options,
                root -> Tractor.<Exception>nursery(actors -> {
                    ClerkPortal middle = actors.startActor("middle", ClerkPortal.serving(LiveClerk.class));
                    ClerkPortal left = actors.startActor("left", ClerkPortal.serving(LiveClerk.class));
                    ClerkPortal right = actors.startActor("right", ClerkPortal.serving(LiveClerk.class));
                    ClerkPortal busy = actors.startActor("busy", ClerkPortal.serving(LiveClerk.class));
                    actors.startActor("idle", ClerkPortal.serving(LiveClerk.class));
                    Tasks.<Exception>nursery("callers", callers -> {
                        callers.start("delegates", () -> middle.delegate("leaf"));
                        callers.start("left asks", () -> left.ask("right"));
                        while (!isAsked()) { // so that the tasks of both begin in one order
                            Tasks.checkpoint();
                        }
                        callers.start("right asks", () -> right.ask("left"));
                        callers.start("counts", busy::count);
                        System.out.println(
                                root.acceptAddress() + " " + root.uid().uuid());
                        Tasks.blocking(System.in::read);
                        callers.cancel();
                    });
                    actors.cancel();
                }));
    }

    /** Whether the question to {@code right} has come there. */
    private static boolean isAsked() throws InterruptedException {
        return Tractor.discovery()
                .dumpTree("right", Duration.ofSeconds(30))
                .map(dump -> dump.toString().contains("Clerk.sleep: call, running"))
                .orElse(false);
    }
}
