package tractor.discovery;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.error.RuntimeFailureException;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;
import tractor.msg.Uid;
import tractor.rpc.Portal;
import tractor.transport.ConnectFailedException;
import tractor.transport.TransportClosedException;
import tractor.transport.TransportException;

/** An actor's way to the registrars of its tree: registers itself, and finds others by name. */
public final class RegistryClient {
    private static final TractorLog LOG = TractorLog.of("discovery");

    private final Dialer dialer;
    private final List<Registrar> registrars;

    /**
     * @param addresses of the registrars in other actors
     * @param own the table of this actor when it is a registrar itself
     */
    public RegistryClient(Dialer dialer, List<Address> addresses, @Nullable RegistryTable own) {
        this.dialer = dialer;
        this.registrars = new ArrayList<>();
        if (own != null) {
            registrars.add(new LocalRegistrar(own));
        }
        for (Address address : addresses) {
            registrars.add(new RemoteRegistrar(dialer, address));
        }
    }

    /**
     * Registers an actor's own addresses with every registrar.
     *
     * @throws RuntimeFailureException when a registrar does not answer
     */
    public void register(Uid self, List<Address> addresses) throws InterruptedException {
        for (Registrar registrar : registrars) {
            registrar.register(self, addresses);
        }
    }

    /** Removes an actor's own entries; a registrar that is gone took them with it. */
    public void unregister(Uid self) throws InterruptedException {
        for (Registrar registrar : registrars) {
            try {
                registrar.unregister(self);
            } catch (RuntimeFailureException | TransportException gone) {
                LOG.runtime(() -> "could not unregister: " + gone.getMessage());
            }
        }
    }

    /**
     * Connects to the first actor that some registrar knows by that name or uuid and that answers. An address at which
     * nobody answers is reported to the registrar and skipped.
     *
     * @throws RuntimeFailureException when a registrar does not answer
     */
    public Optional<Portal> find(String nameOrUuid) throws InterruptedException {
        for (Registrar registrar : registrars) {
            Optional<Portal> found =
                    connect(registrar, registrar.find(nameOrUuid).orElse(List.of()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** As {@link #find}, waiting until an actor of that name registers. Asks the first registrar. */
    public Portal waitFor(String nameOrUuid) throws InterruptedException {
        Registrar registrar = registrars.getFirst();
        while (true) {
            Optional<Portal> found = connect(registrar, registrar.waitFor(nameOrUuid));
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** What the first registrar knows: {@code name.uuid} to addresses. */
    public Map<String, List<Address>> registry() throws InterruptedException {
        return registrars.getFirst().all();
    }

    private Optional<Portal> connect(Registrar registrar, List<Address> addresses) throws InterruptedException {
        for (Address address : preferred(addresses)) {
            try {
                return Optional.of(dialer.dial(address));
            } catch (ConnectFailedException stale) {
                LOG.runtime(() -> "nobody listens at the registered address " + address + ": " + stale.getMessage());
                if (stale.reason() != ConnectFailedException.Reason.TIMED_OUT) { // somebody is busy there perhaps
                    registrar.delete(address);
                }
            } catch (TransportClosedException silent) { // stopped or busy perhaps: its entry stays
                LOG.runtime(() -> "the actor at " + address + " does not answer: " + silent.getMessage());
            } catch (IllegalArgumentException nowhere) {
                LOG.runtime(() -> "no actor can be at a registered address: " + nowhere.getMessage());
            }
        }
        return Optional.empty();
    }

    /** This process first, then UNIX sockets, then this host, then others; within a kind the newest first. */
    static List<Address> preferred(List<Address> addresses) {
        return addresses.reversed().stream()
                .sorted(Comparator.comparingInt(RegistryClient::distance))
                .toList();
    }

    private static int distance(Address address) {
        return switch (address) {
            case MemoryAddress here -> -1;
            case UdsAddress uds -> 0;
            case TcpAddress tcp -> InetAddress.ofLiteral(tcp.host()).isLoopbackAddress() ? 1 : 2;
        };
    }
}
