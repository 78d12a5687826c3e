package tractor.spawn;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.host.PrivateDirectory;
import tractor.task.Tasks;

/**
 * The entry point of the process that makes an {@link AotCache} for a root, which it does not outlive: it ends at once, and
 * with it what it has started, when its standard input ends, as that of a root's child does whatever happens to the root.
 * A recording that was finished by then is used by the next one.
 */
public final class AotTraining {
    /** Stands on the command line of the process, and of those that it starts. */
    static final String MARK = "tractor._aot";

    private static final String RECORDING = ".recording-";
    private static final String CREATING = ".creating-";
    private static final String CLAIMING = ".claiming-";
    private static final int FAILED = 1;
    private static final int KEPT = 8;

    private final AotCache cache;
    private final String rehearsal;
    private @Nullable Process running; // guarded by this
    private boolean over; // guarded by this

    private AotTraining(AotCache cache, String rehearsal) {
        this.cache = cache;
        this.rehearsal = rehearsal;
    }

    /** The command line of the process. */
    static List<String> command(AotCache cache, String rehearsal) {
        List<String> command = new ArrayList<>();
        command.add(HostEnvironment.javaLauncher().toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp", classPath(cache)));
        command.addAll(List.of(AotTraining.class.getName(), MARK, cache.file().toString(), rehearsal));
        command.add(Integer.toString(cache.jars().size()));
        command.addAll(cache.jars());
        command.addAll(cache.flags());
        return command;
    }

    /** Takes what {@link #command} wrote. */
    public static void main(String[] args) {
        int jars = 4 + Integer.parseInt(args[3]);
        List<String> words = List.of(args);
        AotCache cache = new AotCache(Path.of(args[1]), words.subList(4, jars), words.subList(jars, args.length));
        AotTraining training = new AotTraining(cache, args[2]);
        Tasks.platformThread("tractor-root-watch", training::endWithRoot).start();
        int code = FAILED;
        try {
            training.run();
            code = 0;
        } catch (IOException | InterruptedException failure) {
            System.err.println("tractor: " + failure);
        }
        HostProcess.haltWith(code); // the watch still reads
    }

    private static String classPath(AotCache cache) {
        return String.join(File.pathSeparator, cache.jars());
    }

    private void endWithRoot() {
        InputStream root = System.in;
        try {
            while (root.read() >= 0) {
                // The root says nothing.
            }
        } catch (IOException broken) {
            // It is gone as well.
        }
        synchronized (this) {
            over = true;
            if (running != null) {
                long pid = running.pid();
                running.destroyForcibly()
                        .onExit()
                        .thenRun(() -> RehearsalSockets.remove(pid))
                        .join();
            }
        }
        release();
        HostProcess.haltWith(FAILED);
    }

    private void run() throws IOException, InterruptedException {
        PrivateDirectory.secure(directory());
        if (Files.exists(cache.file()) || Files.exists(beside(".failed")) || !claim()) {
            return;
        }
        try {
            if (!Files.exists(beside(".recorded"))) {
                record();
            }
            create();
            prune();
        } finally {
            release();
        }
    }

    private void record() throws IOException, InterruptedException {
        Path unfinished = own(RECORDING);
        step("-XX:AOTMode=record", "-XX:AOTConfiguration=" + unfinished, "-cp", classPath(cache), rehearsal, MARK);
        move(unfinished, beside(".recorded"));
    }

    private void create() throws IOException, InterruptedException {
        Path recorded = beside(".recorded");
        Path unfinished = own(CREATING);
        try {
            step(
                    "-XX:AOTMode=create",
                    "-XX:AOTConfiguration=" + recorded,
                    "-XX:AOTCache=" + unfinished,
                    "-cp",
                    classPath(cache),
                    rehearsal,
                    MARK);
        } finally {
            Files.deleteIfExists(recorded);
        }
        try (RandomAccessFile file = new RandomAccessFile(unfinished.toFile(), "rw")) {
            file.getFD().sync(); // else a crash of the system could leave the name without the content
        }
        move(unfinished, cache.file());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Runs a JVM with the options of a child. What it says is kept if it fails, which keeps others from trying again. */
    private void step(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(HostEnvironment.javaLauncher().toString());
        command.addAll(cache.flags());
        command.addAll(JavaCommand.DEFAULTS);
        command.addAll(List.of(options));
        Path log = beside(".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Process process;
        synchronized (this) {
            if (over) {
                throw new InterruptedException("the root is gone");
            }
            process = builder.start();
            running = process;
        }
        int code = process.waitFor();
        synchronized (this) {
            running = null;
            if (over) {
                throw new InterruptedException("the root is gone");
            }
        }
        if (code != 0) {
            move(log, beside(".failed"));
            throw new IOException(String.join(" ", command) + " ended with exit code " + code);
        }
        Files.deleteIfExists(log);
    }

    /** One process at a time makes the cache; the claim of a dead one is void. */
    private boolean claim() throws IOException {
        Path claim = beside(".claim");
        for (int attempt = 0; attempt < 2; attempt++) {
            Path own = own(CLAIMING);
            Files.writeString(own, Long.toString(HostEnvironment.pid()));
            try {
                Files.createLink(claim, own);
                return true;
            } catch (FileAlreadyExistsException taken) {
                if (HostProcess.isRunning(claimant(claim))) {
                    return false;
                }
                Files.deleteIfExists(claim);
            } finally {
                Files.deleteIfExists(own);
            }
        }
        return false;
    }

    private static long claimant(Path claim) throws IOException {
        try {
            return Long.parseLong(Files.readString(claim));
        } catch (NoSuchFileException | NumberFormatException released) {
            return Long.MAX_VALUE; // nobody's
        }
    }

    private void release() {
        Path claim = beside(".claim");
        try {
            if (claimant(claim) == HostEnvironment.pid()) {
                Files.deleteIfExists(claim);
                Files.deleteIfExists(beside(".log"));
            }
            Files.deleteIfExists(own(RECORDING));
            Files.deleteIfExists(own(CREATING));
            Files.deleteIfExists(own(CLAIMING));
        } catch (IOException failure) {
            System.err.println("tractor: " + failure);
        }
    }

    /** Leaves those that were used last: of other versions of the runtime, or other programs. And nothing of the dead. */
    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            for (Path left : files.filter(AotTraining::isOfTheDead).toList()) {
                Files.deleteIfExists(left);
            }
        }
        try (Stream<Path> files = Files.list(directory())) {
            for (Path old : files.filter(file -> file.toString().endsWith(AotCache.SUFFIX))
                    .sorted(Comparator.comparingLong(AotTraining::lastUse).reversed())
                    .skip(KEPT)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** Whether it is unfinished, and whoever was to finish it was killed. */
    private static boolean isOfTheDead(Path file) {
        String name = file.toString();
        boolean unfinished = Stream.of(RECORDING, CREATING, CLAIMING).anyMatch(name::contains);
        try {
            return unfinished && !HostProcess.isRunning(Long.parseLong(name.substring(name.lastIndexOf('-') + 1)));
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    private static long lastUse(Path file) {
        return file.toFile().lastModified();
    }

    private Path directory() {
        return cache.directory();
    }

    /** A file of this process alone: should two ever hold the claim, neither writes into what the other has moved. */
    private Path own(String suffix) {
        return beside(suffix + HostEnvironment.pid());
    }

    private Path beside(String suffix) {
        return Path.of(cache.file() + suffix);
    }
}
