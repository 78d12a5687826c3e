package tractor.faults;

import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.task.Tasks;

/** What everybody does who has somebody below. */
final class Scene {
    private static final ActorSpec<PartPortal> PART =
            PartPortal.serving(PartService.class).withJvmArgs("-Xmx64m");

    private Scene() {}

    /** What is done with the actor below, once it serves. */
    @FunctionalInterface
    interface Play {
        void with(PartPortal below) throws InterruptedException;
    }

    /** What is done with an item from below. */
    @FunctionalInterface
    interface Listener {
        void take(Beat.Tick tick) throws InterruptedException;
    }

    /**
     * Starts the next actor in a nursery of its own and plays with it, while a task of this actor waits to be struck; then
     * reports what came out of the nursery, and throws it.
     */
    static void lead(int below, Play play) throws InterruptedException {
        Station station = Station.OF_THIS_PROCESS;
        String name = station.cell().names().reversed().get(below - 1);
        try {
            Tractor.nursery(nursery -> {
                station.onEnd(nursery::cancel);
                lead(nursery, name, play);
            });
            station.report("outcome ends");
        } catch (Throwable failure) {
            station.report("outcome " + Outcomes.of(failure));
            throw failure;
        }
    }

    private static void lead(ActorNursery nursery, String name, Play play) throws InterruptedException {
        Tasks.nursery(tasks -> {
            tasks.start("stand", Station.OF_THIS_PROCESS::stand);
            play.with(nursery.startActor(name, PART));
        });
    }

    /** Opens a context with a stream, and hands on what comes. */
    static void follow(PartPortal part, int below, Listener listener) throws InterruptedException {
        part.stream(below, context -> {
            try (var stream = context.openStream()) {
                while (true) {
                    listener.take(stream.receive());
                }
            }
        });
    }
}
