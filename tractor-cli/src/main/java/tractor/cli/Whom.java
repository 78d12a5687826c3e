package tractor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import tractor.Discovery;
import tractor.discovery.ActorEntry;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;
import tractor.rpc.Portal;
import tractor.spawn.ActorProcess;

/**
 * Whom a command is about, as people say it: a name, a uuid, or the id of a process on this host.
 *
 * @param text what they have said
 */
record Whom(String text) {
    /**
     * The same as a name or uuid. A process is told from a name by its digits alone: it is found by those below it, and
     * else by asking the registered actors of this host in which process they live.
     */
    String nameOrUuid(Discovery discovery) throws InterruptedException {
        if (!text.matches("[0-9]{1,18}")) {
            return text;
        }
        long pid = Long.parseLong(text);
        Optional<String> shown = ActorProcess.uuidOf(pid);
        return shown.isPresent() ? shown.get() : registered(discovery, pid).orElse(text);
    }

    private static Optional<String> registered(Discovery discovery, long pid) throws InterruptedException {
        for (ActorEntry entry : discovery.registry()) {
            if (entry.addresses().stream().anyMatch(Whom::isOnThisHost) && livesIn(pid, discovery, entry)) {
                return Optional.of(entry.uid().uuid());
            }
        }
        return Optional.empty();
    }

    private static boolean livesIn(long pid, Discovery discovery, ActorEntry entry) throws InterruptedException {
        Optional<Portal> found = discovery.findPortal(entry.uid().uuid());
        if (found.isEmpty()) {
            return false;
        }
        try (Portal portal = found.get()) {
            Long theirs = portal.aid().pid();
            return theirs != null && theirs == pid;
        }
    }

    private static boolean isOnThisHost(Address address) {
        return switch (address) {
            case UdsAddress _ -> true;
            case TcpAddress tcp -> tcp.isLoopback();
            case MemoryAddress _ -> false;
        };
    }

    /** Tells if there are others of the same name, and whom this is about. */
    void tellOthers(Discovery discovery, Portal found, PrintWriter err) throws InterruptedException {
        String name = found.aid().name();
        if (text.equals(name)) {
            List<ActorEntry> all = discovery.queryActors(name);
            if (all.size() > 1) {
                TractorCommand.complain(
                        err,
                        all.size() + " actors are named '" + name + "': this is "
                                + found.aid().uid() + "; for another one, name its uuid");
            }
        }
    }

    /** What to say when there is nobody. */
    String absent() {
        return "no actor '" + text + "' is registered and can be reached";
    }
}
