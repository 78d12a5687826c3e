package tractor.actor;

import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.msg.Uid;
import tractor.transport.IoLoop;

/**
 * What an actor lives in: a process that is its own, or one that it shares with the actor that has started it.
 *
 * @param label tells its threads and sockets from those of other actors of its process
 * @param lineage the uuids of its ancestors and its own, the root's first
 * @param loader finds the classes of its services, and whatever these use
 * @param shared the I/O loop of the process that it shares, null in a process of its own
 */
record Habitat(
        String label,
        String lineage,
        ClassLoader loader,
        @Nullable IoLoop shared) {
    /** A root's: the program's own process. */
    static Habitat ofRoot(Uid uid) {
        return new Habitat(uid.name(), uid.uuid(), ClassLoader.getSystemClassLoader(), null);
    }

    /** A child's that was started as a process. */
    static Habitat ofProcess(Uid uid) {
        return ofProcess(uid, HostEnvironment.lineage());
    }

    /** A child's whose process was started before it was known whose it would be. */
    static Habitat ofProcess(Uid uid, String lineage) {
        return new Habitat(uid.name(), lineage, ClassLoader.getSystemClassLoader(), null);
    }

    /** A loop of its own, or the shared one: it runs no user code, and nobody can hold it up. */
    IoLoop loop() {
        return shared == null ? new IoLoop(label) : shared;
    }

    boolean isShared() {
        return shared != null;
    }
}
