package tractor.launch;

import java.io.IOException;
import java.io.OutputStream;
import tractor.Tractor;
import tractor.task.Tasks;
import tractor.testing.Trees;

/** A program with actors in spare processes: holds a child and a grandchild, which prints {@code up}, until its standard input
 * ends. */
final class WarmProgram {
    private WarmProgram() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        Tractor.nursery(Trees.patient().withStartMethod("warm"), nursery -> {
            FurnishedPortal child = nursery.startActor("child", LiveFurnished.SPEC);
            Tasks.nursery(tasks -> {
                tasks.start(child::holdBelow);
                System.in.transferTo(OutputStream.nullOutputStream());
                nursery.cancel();
            });
        });
    }
}
