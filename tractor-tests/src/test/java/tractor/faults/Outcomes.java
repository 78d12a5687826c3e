package tractor.faults;

import tractor.error.ActorDiedException;
import tractor.error.RemoteActorException;

/** What came out of a block, in a few words. */
final class Outcomes {
    private Outcomes() {}

    static String of(Throwable thrown) {
        return switch (thrown) {
            case ActorDiedException died -> "ActorDied " + died.exitCode();
            case RemoteActorException remote -> "Remote " + remote.sourceType();
            default -> thrown.getClass().getSimpleName();
        };
    }
}
