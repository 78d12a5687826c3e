package tractor.msg;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who an actor is: the first message that both ends of a connection send, at once and without waiting.
 *
 * @param pid the process id, null when not told
 * @param isRegistrar null counts as "registrar" in a registry probe, so our own actors always say
 * @param isProbe the sender only asks who listens here, and will hang up
 * @param java what our own actors add; null from peers that do not know it
 */
public record Aid(
        String name,
        String uuid,
        @Nullable Long pid,
        @Nullable Boolean isRegistrar,
        boolean isProbe,
        @Nullable AidExtension java)
        implements Msg {
    public Aid {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(uuid, "uuid");
    }

    public Uid uid() {
        return new Uid(name, uuid);
    }

    public Aid withJava(@Nullable AidExtension extension) {
        return new Aid(name, uuid, pid, isRegistrar, isProbe, extension);
    }
}
