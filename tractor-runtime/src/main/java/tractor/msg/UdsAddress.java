package tractor.msg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tractor.host.HostEnvironment;

/** A UNIX-socket address: the directory that holds the socket and the socket's file name. */
public record UdsAddress(String directory, String file) implements Address {
    /** The system takes only paths of fewer bytes than this. */
    public static final int PATH_LIMIT = HostEnvironment.isMacOs() ? 104 : 108;

    public UdsAddress {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(file, "file");
    }

    /** The whole path of the socket. */
    public String path() {
        return directory.endsWith("/") ? directory + file : directory + "/" + file;
    }

    @Override
    public List<Object> unwrap() {
        return List.of(directory, file);
    }

    @Override
    public void validate() {
        if (!directory.startsWith("/")) {
            throw new IllegalArgumentException(this + ": the directory of a socket must be an absolute path");
        }
        if (file.isEmpty() || file.indexOf('/') >= 0 || file.equals(".") || file.equals("..")) {
            throw new IllegalArgumentException(this + ": '" + file + "' names no file in a directory");
        }
        if (path().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the path of a socket must not hold control characters");
        }
        int bytes = path().getBytes(StandardCharsets.UTF_8).length;
        if (bytes >= PATH_LIMIT) {
            throw new IllegalArgumentException(
                    this + ": the path of a socket must be shorter than " + PATH_LIMIT + " bytes, got " + bytes);
        }
    }

    @Override
    public void validateToListen() {
        validate();
    }

    // By hand: those of a record are linked at run time, which costs a booting child milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof UdsAddress that && file.equals(that.file) && directory.equals(that.directory);
    }

    @Override
    public int hashCode() {
        return 31 * directory.hashCode() + file.hashCode();
    }

    @Override
    public String toString() {
        return file.isEmpty() ? "an unnamed socket" : path();
    }
}
