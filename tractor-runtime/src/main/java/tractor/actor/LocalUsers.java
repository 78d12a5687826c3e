package tractor.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tractor.host.ConnectionTable;
import tractor.host.ConnectionTable.Ends;
import tractor.host.UserId;
import tractor.msg.TcpAddress;
import tractor.task.Tasks;
import tractor.transport.PeerCredentials;

/**
 * To which user the local peers of an actor belong. Over TCP only the kernel's table of connections tells, which takes so
 * long to read that a thread of its own does it, for all who have come meanwhile. The thread lives while there is somebody
 * to look for.
 */
final class LocalUsers {
    private final String name;
    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable UserPrincipal self;

    /** Who a peer turned out to be. */
    sealed interface Finding {
        record SameUser() implements Finding {}

        /** Its process has closed the connection, or ended. */
        record Gone() implements Finding {}

        record Stranger(String objection) implements Finding {}
    }

    private record Question(Ends peer, Consumer<Finding> answer) {}

    LocalUsers(String name) {
        this.name = name;
    }

    /** Who a peer on a UNIX socket is. */
    Finding find(PeerCredentials peer) {
        try {
            UserPrincipal own = self;
            if (own == null) {
                own = UserId.principal();
                self = own;
            }
            return peer.user().equals(own)
                    ? new Finding.SameUser()
                    : new Finding.Stranger("belongs to user " + peer.user());
        } catch (IOException unknown) {
            return unknown(unknown.toString());
        }
    }

    /** A peer of whom the system does not tell. */
    static Finding.Stranger unknown(String why) {
        return new Finding.Stranger("cannot be told from strangers: " + why);
    }

    /** Finds out who a peer is that has connected over the loopback interface; tells it on a thread of its own. */
    void find(TcpAddress here, TcpAddress there, Consumer<Finding> answer) {
        questions.add(new Question(new Ends(socket(there), socket(here)), answer));
        look();
    }

    private static InetSocketAddress socket(TcpAddress address) {
        return new InetSocketAddress(address.host(), address.port());
    }

    private void look() {
        if (looking.compareAndSet(false, true)) {
            boolean started = false;
            try {
                Tasks.platformThread("tractor-users-" + name, this::answerAll).start();
                started = true;
            } finally {
                if (!started) {
                    looking.set(false);
                }
            }
        }
    }

    private void answerAll() {
        List<Question> batch = new ArrayList<>();
        for (Question next = questions.poll(); next != null; next = questions.poll()) {
            batch.add(next);
        }
        try {
            answer(batch);
        } finally {
            looking.set(false);
            if (!questions.isEmpty()) {
                look();
            }
        }
    }

    private static void answer(List<Question> batch) {
        try {
            long own = UserId.current();
            Map<Ends, Long> owners = owners(batch);
            batch.forEach(question -> question.answer.accept(finding(own, owners.get(question.peer))));
        } catch (IOException | UncheckedIOException failure) {
            batch.forEach(question -> question.answer.accept(unknown(failure.toString())));
        }
    }

    private static Finding finding(long own, @Nullable Long owner) {
        if (owner == null) {
            return new Finding.Gone();
        }
        return owner == own ? new Finding.SameUser() : new Finding.Stranger("belongs to user " + owner);
    }

    /** Looks twice: while the table is read it may change, and a row be passed over. */
    private static Map<Ends, Long> owners(List<Question> batch) throws IOException {
        Map<Ends, Long> owners = new HashMap<>();
        for (int look = 0; look < 2; look++) {
            List<Ends> missing = batch.stream()
                    .map(Question::peer)
                    .filter(peer -> !owners.containsKey(peer))
                    .toList();
            if (!missing.isEmpty()) {
                owners.putAll(ConnectionTable.owners(Set.copyOf(missing)));
            }
        }
        return owners;
    }
}
