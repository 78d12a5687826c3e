package tractor.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.host.PrivateDirectory;
import tractor.host.UserId;
import tractor.log.TractorLog;

/**
 * Where the UNIX sockets of this user's actors live: {@code tractor} in the user's runtime directory, which both
 * runtimes find by the same rule (docs/wire.md): {@code $XDG_RUNTIME_DIR}, else {@code /run/user/<uid>}, else {@code
 * /tmp/runtime-<uid>}. The first two count only if they belong to the user alone, as the XDG specification demands. On
 * macOS it is {@code /tmp/tractor-<uid>}: paths there must be short. Any thread may call.
 */
public final class RuntimeDirectory {
    private static final TractorLog LOG = TractorLog.of("transport");
    private static final String NAME = "tractor";

    private final Path base;
    private final boolean inTemporary;
    private final String leaf;
    private final @Nullable String passedOver;

    private RuntimeDirectory(Path base, boolean inTemporary, String leaf, @Nullable String passedOver) {
        this.base = base;
        this.inTemporary = inTemporary;
        this.leaf = leaf;
        this.passedOver = passedOver;
    }

    /**
     * The runtime directory of this user, whether it exists or not; nothing is created.
     *
     * @throws UncheckedIOException if the system does not tell who the user is
     */
    public static RuntimeDirectory ofThisUser() {
        try {
            long uid = UserId.current();
            if (HostEnvironment.isMacOs()) {
                return new RuntimeDirectory(Path.of("/tmp"), false, NAME + "-" + uid, null);
            }
            return choose(
                    HostEnvironment.runtimeDirectory(), Path.of("/run/user/" + uid), Path.of("/tmp/runtime-" + uid));
        } catch (IOException unknown) {
            throw new UncheckedIOException("no runtime directory for sockets", unknown);
        }
    }

    static RuntimeDirectory choose(@Nullable String named, Path perUser, Path temporary) throws IOException {
        String passedOver = null;
        if (named != null) {
            Path directory = Path.of(named);
            String flaw = directory.isAbsolute() ? PrivateDirectory.flaw(directory) : "is not an absolute path";
            if (flaw == null) {
                return new RuntimeDirectory(directory, false, NAME, null);
            }
            passedOver = HostEnvironment.RUNTIME_DIRECTORY + " is passed over: " + named + " " + flaw;
        }
        boolean usable = Files.exists(perUser, LinkOption.NOFOLLOW_LINKS) && PrivateDirectory.flaw(perUser) == null;
        return new RuntimeDirectory(usable ? perUser : temporary, !usable, NAME, passedOver);
    }

    /** The directory's path. */
    public Path path() {
        return base.resolve(leaf);
    }

    /**
     * Makes sure that the directory exists and that nobody but this user may enter it. To be called before anything is
     * put there.
     *
     * @return its path
     * @throws IOException naming the directory and the reason, if it is a symbolic link, is no directory, belongs to
     *     another user, or cannot be created
     */
    public Path open() throws IOException {
        if (passedOver != null) {
            LOG.warning(() -> passedOver + "; sockets go to " + path());
        }
        if (inTemporary) {
            PrivateDirectory.secure(base); // its name is easy to guess, and anyone could have made it first
        }
        PrivateDirectory.secure(path());
        return path();
    }
}
