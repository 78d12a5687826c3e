package tractor.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tractor.transport.RuntimeDirectory;

/**
 * Proves, after the last test of a class, that its trees have left nothing behind: no process, no thread of the runtime,
 * no socket or pipe. Put it before whatever opens trees.
 */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {
    private static final Duration HANG = Duration.ofSeconds(30);

    private static final Pattern ACTOR_SOCKET = Pattern.compile(".*@(\\d+)\\.sock");

    /** Left by programs that were killed before. */
    private static final List<String> OLD_SOCKETS = orphanedSockets();

    private int before;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        before = descriptorsBefore();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        assertNothingIsLeft(before);
    }

    /** Fails if anything still runs that this process, or what it has started, has started. */
    public static void assertNoChildIsLeft() {
        assertWithMessage("processes left behind")
                .that(ProcessHandle.current()
                        .descendants()
                        .filter(Processes::isRunning)
                        .map(Processes::commandLine)
                        .toList())
                .isEmpty();
    }

    /** What is open before a tree boots, to hand to {@link #assertNothingIsLeft}. */
    public static int descriptorsBefore() throws IOException {
        ServerSocketChannel.open().close(); // the first close of a channel makes the platform keep a socket for good
        return descriptors().size();
    }

    /** Fails unless all threads of the runtime end, no actor lives, and no more than so many descriptors are open. */
    public static void assertNothingIsLeft(int descriptorsBefore) throws IOException, InterruptedException {
        assertWithMessage("actors left behind").that(Processes.actors()).isEmpty();
        assertWithMessage("sockets left behind").that(OLD_SOCKETS).containsAtLeastElementsIn(orphanedSockets());
        assertThisProcessIsClean(descriptorsBefore);
    }

    /** Fails unless all threads of the runtime end here, and no more than so many descriptors are open. */
    public static void assertThisProcessIsClean(int descriptorsBefore) throws IOException, InterruptedException {
        for (Thread thread : runtimeThreads()) {
            assertWithMessage("%s ends with its tree", thread)
                    .that(thread.join(HANG))
                    .isTrue();
        }
        assertWithMessage("sockets, pipes and selectors, of which there were %s before", descriptorsBefore)
                .that(descriptors().size())
                .isAtMost(descriptorsBefore);
    }

    /** The sockets in the runtime directory whose process has ended, or is this one. */
    private static List<String> orphanedSockets() {
        Path directory = RuntimeDirectory.ofThisUser().path();
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> {
                        Matcher owner = ACTOR_SOCKET.matcher(name);
                        return owner.matches() && isOrphaned(Long.parseLong(owner.group(1)));
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOrphaned(long pid) {
        return pid == ProcessHandle.current().pid()
                || ProcessHandle.of(pid).filter(Processes::isRunning).isEmpty();
    }

    /** The threads that belong to a running actor; those that serve the whole process and end when idle do not count. */
    public static List<Thread> runtimeThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("tractor-")
                        && !thread.getName().equals("tractor-timers")
                        && !thread.getName().startsWith("tractor-blocking-"))
                .toList();
    }

    /** What this process has open that is no file: sockets, pipes, selectors. */
    private static List<String> descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(LeakCheck::target)
                    .filter(target -> target.startsWith("socket:")
                            || target.startsWith("pipe:")
                            || target.startsWith("anon_inode:"))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
