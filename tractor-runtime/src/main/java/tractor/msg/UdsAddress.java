package tractor.msg;

import java.util.Objects;

/** A UNIX-socket address: the directory that holds the socket and the socket's file name. */
public record UdsAddress(String directory, String file) implements Address {
    public UdsAddress {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(file, "file");
    }

    @Override
    public String toString() {
        return directory + "/" + file;
    }
}
