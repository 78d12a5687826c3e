package tractor.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;

/** Peers whose processes belong to another user. */
final class Stranger {
    private static final String NOBODY = "65534";

    private Stranger() {}

    /** Whether this user can start processes of others, and those can run this JDK. */
    static boolean canBeMade() throws InterruptedException {
        try {
            return start(List.of()).waitFor() == 0;
        } catch (IOException noSuchTool) {
            return false;
        }
    }

    /** Connects to an actor as another user, without a word. */
    static RawPeer dial(Address address) {
        List<String> target = switch (address) {
            case TcpAddress tcp -> List.of(tcp.host(), Integer.toString(tcp.port()));
            case UdsAddress uds -> List.of(uds.path());
            default -> throw new IllegalArgumentException("no process of another user reaches " + address);
        };
        try {
            Process process = start(target);
            return new RawPeer(
                    RawPeer.newUid("stranger"),
                    () -> process.destroyForcibly().onExit().join(),
                    process.getInputStream(),
                    process.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> target) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classes().toString(),
                Bridge.class.getName()));
        command.addAll(target);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Where everybody can read the one class that is needed; made anew each time, and gone with this process. */
    private static Path classes() throws IOException {
        Path classes = Files.createTempDirectory("stranger");
        Path above = classes.resolve("tractor");
        Path home = Files.createDirectories(above.resolve("wire"));
        Path copy = home.resolve("Bridge.class");
        try (InputStream bytes = Objects.requireNonNull(Stranger.class.getResourceAsStream("Bridge.class"))) {
            Files.copy(bytes, copy);
        }
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Path made : List.of(classes, above, home, copy)) {
            made.toFile().deleteOnExit(); // the last first
        }
        return classes;
    }
}
