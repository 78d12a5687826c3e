package tractor.msg;

import java.util.List;
import java.util.Objects;

/**
 * A place within one process, for actors that share it. On the wire {@code ["memory:<space>", name]}: no directory begins
 * like that, so it is told apart from a socket's, and means nothing to other processes.
 *
 * @param space the process's own name space
 * @param name the name in it
 */
public record MemoryAddress(String space, String name) implements Address {
    private static final String PREFIX = "memory:";

    public MemoryAddress {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(name, "name");
    }

    /** Whether the first half of a pair on the wire is a name space. */
    static boolean isSpace(String first) {
        return first.startsWith(PREFIX);
    }

    /** The address of such a pair. */
    static MemoryAddress of(String first, String name) {
        return new MemoryAddress(first.substring(PREFIX.length()), name);
    }

    @Override
    public List<Object> unwrap() {
        return List.of(PREFIX + space, name);
    }

    @Override
    public void validate() {
        boolean sound = !space.isEmpty()
                && !name.isEmpty()
                && space.indexOf('/') < 0
                && toString().chars().noneMatch(Character::isISOControl);
        if (!sound) {
            throw new IllegalArgumentException(
                    "a place in memory needs a space without '/' and a name, both without control characters");
        }
    }

    @Override
    public void validateToListen() {
        validate();
    }

    @Override
    public String toString() {
        return PREFIX + space + "/" + name;
    }
}
