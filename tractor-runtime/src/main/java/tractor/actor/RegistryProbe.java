package tractor.actor;

import java.time.Duration;
import tractor.error.RuntimeFailureException;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.task.Tasks;
import tractor.transport.ConnectFailedException;
import tractor.transport.TransportClosedException;

/** Asks whether a registrar listens at an address, by the protocol's own probe: an {@link Aid} that says it is one. */
final class RegistryProbe {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private RegistryProbe() {}

    /**
     * @return whether a registrar answers; false when nobody listens there
     * @throws RuntimeFailureException when something else does, or stays silent
     */
    static boolean answers(ActorRuntime prober, Address address) throws InterruptedException {
        String silence = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Aid peer = prober.channels().probe(address);
                if (Boolean.FALSE.equals(peer.isRegistrar())) {
                    throw new RuntimeFailureException("the registry address " + address + " is occupied by actor "
                            + peer.uid() + ", which is no registrar");
                }
                return true;
            } catch (ConnectFailedException failed) {
                if (failed.reason() == ConnectFailedException.Reason.REFUSED) {
                    return false;
                }
                silence = String.valueOf(failed.getMessage());
            } catch (TransportClosedException noAnswer) {
                silence = String.valueOf(noAnswer.getMessage());
            }
            Tasks.sleep(PAUSE.multipliedBy(attempt));
        }
        throw new RuntimeFailureException("the registry address " + address
                + " is occupied by something that does not answer as an actor, or cannot be reached (" + silence
                + "): choose another registry address, or end the other program");
    }
}
