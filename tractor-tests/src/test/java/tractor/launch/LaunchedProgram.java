package tractor.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.testing.Trees;

/**
 * A program with a child, in another working directory than its own, and a grandchild. Prints {@code up}, and whether
 * its child uses an AOT cache; with a first word it then waits for the end of its standard input. Further words are options
 * for the child's JVM.
 */
final class LaunchedProgram {
    private LaunchedProgram() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        ActorSpec<FurnishedPortal> spec = LiveFurnished.SPEC
                .withDirectory(Path.of("/"))
                .withJvmArgs(
                        Stream.of(args).filter(word -> word.startsWith("-")).toArray(String[]::new));
        RootOptions options = Trees.patient(); // a busy machine is no reason to say anything
        Tractor.nursery(options, nursery -> {
            FurnishedPortal child = nursery.startActor("child", spec);
            String below = child.propertyBelow("java.class.path");
            System.out.println(below.equals(child.property("java.class.path")) ? "up" : "below: " + below);
            System.out.println(child.hasMapped(".aot") ? "with a cache" : "without a cache");
            System.out.flush();
            if (args.length > 0 && args[0].equals("linger")) {
                System.in.transferTo(OutputStream.nullOutputStream());
            }
            nursery.cancel();
        });
    }
}
