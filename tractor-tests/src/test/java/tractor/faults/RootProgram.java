package tractor.faults;

import java.io.IOException;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.testing.LeakCheck;
import tractor.transport.TransportProtocol;

/** The root of a tree of the matrix, a program of its own. Ends with 0 if it could tell what came of its tree. */
final class RootProgram {
    private RootProgram() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Station station = Station.OF_THIS_PROCESS;
        int descriptors = LeakCheck.descriptorsBefore();
        RootOptions options = RootOptions.defaults()
                .withPrivateRegistry()
                .withTransport(TransportProtocol.named(args[0]))
                .withLimits(Ladder.LIMITS);
        try {
            Tractor.root(options, root -> {
                station.listensAt(root.acceptAddress());
                lead(station.cell());
            });
            station.report("end ends");
        } catch (Throwable failure) { // whatever it is: the test knows what may come
            failure.printStackTrace();
            station.report("end " + Outcomes.of(failure));
        }
        LeakCheck.assertThisProcessIsClean(descriptors);
        station.report("clean");
    }

    private static void lead(Cell cell) throws InterruptedException {
        int below = cell.depth();
        if (cell.phase() == Phase.STREAM) {
            Scene.lead(below, part -> Scene.follow(part, below - 1, tick -> Station.OF_THIS_PROCESS.report("stream")));
        } else {
            Scene.lead(below, part -> part.call(below - 1));
        }
    }
}
