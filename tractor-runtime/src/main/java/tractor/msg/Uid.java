package tractor.msg;

import java.util.Objects;

/**
 * The identity of one actor: its name, which need not be unique, and its uuid, which is. Travels as
 * {@code [name, uuid]}.
 */
public record Uid(String name, String uuid) {
    public Uid {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(uuid, "uuid");
    }

    /** The short form shown in titles and logs: {@code name@} and the first eight characters of the uuid. */
    public String shortForm() {
        return name + "@" + uuid.substring(0, Math.min(8, uuid.length()));
    }

    // By hand: those of a record are linked at run time, which costs a booting child milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof Uid that && uuid.equals(that.uuid) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + uuid.hashCode();
    }

    @Override
    public String toString() {
        return shortForm();
    }
}
