package tractor.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.codec.Raw;
import tractor.error.UnknownMethodException;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.rpc.Portal;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.transport.TransportClosedException;
import tractor.transport.TransportException;

/**
 * This actor's link to a registrar in another one. A registered actor keeps the connection over which it registered: by
 * its end the registrar sees that the actor is gone, and the actor that the registrar is, and registers again as soon as
 * one listens there. All questions go over it. Towards a registrar of the original runtime, and before the actor has
 * registered, each question has a connection of its own.
 */
final class RegistrarLink implements Registrar {
    private static final TractorLog LOG = TractorLog.of("discovery");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Dialer dialer;
    private final Address address;
    private final Duration patience;

    // guarded by this
    private @Nullable Portal kept;
    private volatile boolean staysOpen; // without being registered
    private @Nullable Membership membership;
    private @Nullable Thread rejoining;
    private boolean closed;

    private record Membership(Uid self, List<Address> addresses) {}

    /** A question, asked over an open connection. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(RegistryCalls registrar) throws InterruptedException;
    }

    RegistrarLink(Dialer dialer, Address address, Duration patience) {
        this.dialer = dialer;
        this.address = address;
        this.patience = patience;
    }

    // ---- questions

    @Override
    public List<ActorEntry> find(String nameOrUuid, int limit) throws InterruptedException {
        return ask(registrar -> registrar.find(nameOrUuid, limit));
    }

    @Override
    public List<Address> waitFor(String nameOrUuid) throws InterruptedException {
        return ask(registrar -> registrar.waitFor(nameOrUuid));
    }

    @Override
    public List<ActorEntry> all() throws InterruptedException {
        return ask(RegistryCalls::all);
    }

    @Override
    public Optional<Uid> delete(Address stale) throws InterruptedException {
        return ask(registrar -> registrar.delete(stale));
    }

    private <T> T ask(Question<T> question) throws InterruptedException {
        Portal open = kept();
        if (open != null) {
            try {
                return asked(question, open);
            } catch (NoRegistrarException lost) {
                if (open.channel().connected()) {
                    throw lost;
                }
                forget(open); // somebody else may listen there by now
            }
        }
        if (staysOpen) {
            return asked(question, connect());
        }
        try (Portal fresh = dial()) {
            return asked(question, fresh);
        }
    }

    private synchronized void forget(Portal lost) {
        if (kept == lost && membership == null) {
            kept = null;
        }
    }

    /** Dials, and keeps the connection for all questions to come. */
    Portal connect() throws InterruptedException {
        Portal portal = dial();
        boolean late;
        Portal older;
        synchronized (this) {
            late = closed;
            older = kept;
            kept = late ? null : portal;
            staysOpen = true;
        }
        if (older != null) {
            older.close();
        }
        if (late) {
            portal.close();
            throw new IllegalStateException("the portal to the registrar at " + address + " is closed");
        }
        return portal;
    }

    private <T> T asked(Question<T> question, Portal portal) throws InterruptedException {
        try {
            return question.ask(new RegistryCalls(portal, patience));
        } catch (TransportClosedException lost) {
            throw new NoRegistrarException("the registrar at " + address + " is gone", lost);
        } catch (UnknownMethodException none) {
            throw new NoRegistrarException(
                    "the actor " + portal.aid().uid() + " at " + address + " is no registrar", none);
        }
    }

    private Portal dial() throws InterruptedException {
        try {
            return dialer.dial(address);
        } catch (TransportException gone) {
            throw new NoRegistrarException("no registrar answers at " + address + ": " + gone.getMessage(), gone);
        }
    }

    private synchronized @Nullable Portal kept() {
        return kept;
    }

    // ---- membership

    @Override
    public void join(Uid self, List<Address> addresses) throws InterruptedException {
        synchronized (this) {
            membership = new Membership(self, List.copyOf(addresses));
        }
        register(self, addresses);
    }

    private void register(Uid self, List<Address> addresses) throws InterruptedException {
        Portal portal = dial();
        boolean keep = false;
        try {
            keep = asked(
                    registrar -> {
                        registrar.register(self, addresses);
                        return registrar.knowsExtensions();
                    },
                    portal);
        } finally {
            if (!keep) {
                portal.close();
            }
        }
        if (keep) {
            keep(portal);
        }
    }

    private void keep(Portal portal) {
        boolean late;
        synchronized (this) {
            late = closed;
            kept = late ? null : portal;
        }
        if (late) {
            portal.close();
            return;
        }
        Promise<Raw> lease = new RegistryCalls(portal, patience).lease();
        lease.onDone(() -> lost(portal, lease));
    }

    /** The kept connection is over, or the registrar holds it for nothing any more. On the I/O loop. */
    private void lost(Portal portal, Promise<Raw> lease) {
        portal.close();
        synchronized (this) {
            if (kept != portal) {
                return;
            }
            kept = null;
            if (closed || isUnknown(lease)) {
                return;
            }
            Thread thread = Tasks.platformThread("tractor-registrar-" + address, this::rejoin);
            rejoining = thread;
            thread.start();
        }
    }

    private static boolean isUnknown(Promise<Raw> lease) {
        try {
            lease.result();
            return false;
        } catch (RuntimeException ended) {
            return ended instanceof UnknownMethodException;
        }
    }

    /** Registers again, as often as it takes. */
    private void rejoin() {
        Membership member = Objects.requireNonNull(membership());
        Duration pause = FIRST_PAUSE;
        boolean told = false;
        try {
            while (!isClosed()) {
                Tasks.sleep(pause);
                try {
                    register(member.self(), member.addresses());
                    if (told) {
                        LOG.info(() -> "registered again with the registrar at " + address);
                    }
                    return;
                } catch (RuntimeException stillGone) {
                    if (!told && pause.compareTo(LONGEST_PAUSE) >= 0) {
                        told = true;
                        LOG.warning(() -> "the registrar at " + address
                                + " is gone: until one listens there again, others do " + "not find " + member.self()
                                + ", nor it them (" + stillGone.getMessage() + ")");
                    }
                    Duration doubled = pause.multipliedBy(2);
                    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException closing) {
            LOG.runtime(() -> "no more tries to find the registrar at " + address);
        }
    }

    private synchronized @Nullable Membership membership() {
        return membership;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void leave(Uid self) throws InterruptedException {
        stopRejoining();
        try {
            ask(registrar -> {
                registrar.unregister(self);
                return true;
            });
        } finally {
            close();
        }
    }

    private synchronized void stopRejoining() {
        closed = true;
        if (rejoining != null) {
            rejoining.interrupt();
        }
    }

    @Override
    public void close() {
        stopRejoining();
        Portal open;
        synchronized (this) {
            open = kept;
            kept = null;
        }
        if (open != null) {
            open.close();
        }
    }
}
