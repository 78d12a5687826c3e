package tractor.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.discovery.Nearness.Candidate;
import tractor.error.ModuleNotExposedException;
import tractor.error.RemoteActorException;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.rpc.Portal;
import tractor.transport.ConnectFailedException;
import tractor.transport.TransportException;

/**
 * One search for the actors of a name: dials what registrars know, the nearest first, until one answers who is the wanted
 * actor and fits. An address where nobody listens, or somebody else, is reported to its registrar. Of one task.
 */
final class Search<P> {
    private static final TractorLog LOG = TractorLog.of("discovery");

    /** How many actors to ask for at a time, and how often at most, while those that were told prove to be gone. */
    private static final int BATCH = 32;

    private static final int ROUNDS = 8;

    private final Uid self;
    private final Dialer dialer;
    private final String nameOrUuid;
    private final Entrance<P> entrance;
    private final Set<Uid> met = new HashSet<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    Search(Uid self, Dialer dialer, String nameOrUuid, Entrance<P> entrance) {
        this.self = self;
        this.dialer = dialer;
        this.nameOrUuid = nameOrUuid;
        this.entrance = entrance;
    }

    /** The first actor of a registrar that answers and fits; empty if there is none, or the registrar cannot be asked. */
    Optional<P> first(Registrar registrar) throws InterruptedException {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<ActorEntry> told = registrar.find(nameOrUuid, BATCH);
                boolean dropped = false;
                for (Candidate candidate : Nearness.order(told)) {
                    Attempt<P> attempt = enter(registrar, candidate);
                    if (attempt.entered() != null) {
                        return Optional.of(attempt.entered());
                    }
                    dropped |= attempt.dropped();
                }
                if (told.size() < BATCH || !dropped) {
                    break;
                }
            }
        } catch (NoRegistrarException gone) {
            failures.add(gone);
        }
        return Optional.empty();
    }

    /** Every actor of a registrar that answers, fits, and was not met before, each by its nearest address. */
    void all(Registrar registrar, List<P> entered) throws InterruptedException {
        try {
            for (Candidate candidate : Nearness.order(registrar.find(nameOrUuid, RegistryClient.ALL))) {
                Attempt<P> attempt = enter(registrar, candidate);
                if (attempt.entered() != null) {
                    entered.add(attempt.entered());
                }
            }
        } catch (NoRegistrarException gone) {
            failures.add(gone);
        }
    }

    /** Fails if nobody was found because somebody did not fit or could not be asked. */
    void throwFailures() {
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private record Attempt<P>(@Nullable P entered, boolean dropped) {}

    private Attempt<P> enter(Registrar registrar, Candidate candidate) throws InterruptedException {
        Uid uid = candidate.uid();
        Address address = candidate.address();
        if (met.contains(uid)) {
            return new Attempt<>(null, false);
        }
        try {
            Portal portal = uid.equals(self) ? dialer.dialSelf() : dialer.dial(address);
            if (!portal.aid().uid().equals(uid)) {
                LOG.runtime(() -> portal.aid().uid() + " answers at " + address + ", which is registered for " + uid);
                portal.close();
                return new Attempt<>(null, report(registrar, address));
            }
            met.add(uid);
            return new Attempt<>(enter(portal), false);
        } catch (ConnectFailedException nobody) {
            LOG.runtime(() -> uid + " is not at its registered address: " + nobody.getMessage());
            boolean refused = nobody.reason() == ConnectFailedException.Reason.REFUSED;
            return new Attempt<>(null, refused && report(registrar, address)); // else somebody is busy there perhaps
        } catch (TransportException silent) { // stopped or busy perhaps
            LOG.runtime(() -> uid + " does not answer: " + silent.getMessage());
        } catch (IllegalArgumentException nowhere) {
            LOG.runtime(() -> "no actor can be at the registered address of " + uid + ": " + nowhere.getMessage());
        }
        return new Attempt<>(null, false);
    }

    private @Nullable P enter(Portal portal) throws InterruptedException {
        P entered = null;
        try {
            entered = entrance.enter(portal);
        } catch (ModuleNotExposedException | IncompatibleInterfaceException unfit) {
            failures.add(unfit);
        } finally {
            if (entered == null) {
                portal.close();
            }
        }
        return entered;
    }

    /** Returns whether the registrar has dropped the address; a look at it is only a favour to others. */
    private static boolean report(Registrar registrar, Address address) throws InterruptedException {
        try {
            return registrar.delete(address).isPresent();
        } catch (NoRegistrarException | RemoteActorException kept) {
            LOG.runtime(() -> "could not report " + address + " as stale: " + kept.getMessage());
            return false;
        }
    }
}
