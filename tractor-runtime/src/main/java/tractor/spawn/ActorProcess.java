package tractor.spawn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tractor.host.HostEnvironment;

/**
 * The process of an actor, as the system shows it; for tools that look after actors without being asked to by their tree.
 * A process is taken for an actor's if it belongs to this user, runs {@code java}, and bears the mark of one among its
 * arguments. Needs Linux: elsewhere none is found. Immutable; a process id that comes to be used again is not confused.
 */
public final class ActorProcess {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String TITLE = "_subactor[";
    private static final String NO_PARENT = "1";
    private static final String RESIDENT = "VmRSS:";

    private final ProcessHandle process;
    private final String title;
    private final List<String> ancestors;

    private ActorProcess(ProcessHandle process, String title, List<String> ancestors) {
        this.process = process;
        this.title = title;
        this.ancestors = ancestors;
    }

    /** Those that have lost the process of their parent, and those below them. */
    public static List<ActorProcess> strays() {
        List<ActorProcess> all = all().toList();
        List<String> lost = all.stream()
                .filter(ActorProcess::isOrphan)
                .map(each -> Long.toString(each.pid()))
                .toList();
        return all.stream()
                .filter(each -> each.isOrphan() || each.ancestors.stream().anyMatch(lost::contains))
                .toList();
    }

    /** Those below a process, strays or not; that process itself may have ended. */
    public static List<ActorProcess> below(long pid) {
        return all().filter(each -> each.ancestors.contains(Long.toString(pid))).toList();
    }

    /** The uuid of the actor in a process, a root's too, as the processes below it show; empty when none of them runs. */
    public static Optional<String> uuidOf(long pid) {
        return all().flatMap(each -> Lineage.of(each.process).stream())
                .flatMap(lineage -> lineage.uuidOf(pid).stream())
                .findFirst();
    }

    /** All of this user's, the oldest first. */
    public static List<ActorProcess> running() {
        return all().sorted(Comparator.comparing(
                                (ActorProcess each) -> each.startedAt().orElse(Instant.MAX))
                        .thenComparingLong(ActorProcess::pid))
                .toList();
    }

    private static Stream<ActorProcess> all() {
        Optional<String> user = ProcessHandle.current().info().user();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().user().equals(user) && runsJava(process))
                .flatMap(process -> of(process).stream())
                .filter(each -> HostProcess.isRunning(each.pid()));
    }

    private static boolean runsJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("java"))
                .orElse(false);
    }

    private static Optional<ActorProcess> of(ProcessHandle process) {
        List<String> words = words(process.pid(), "cmdline", "\0");
        int mark = words.indexOf(JavaCommand.MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        String title = words.stream()
                .skip(mark)
                .filter(word -> word.startsWith(TITLE) && word.endsWith("]"))
                .findFirst()
                .orElse(JavaCommand.MARK);
        List<String> ancestors = words(process.pid(), "environ", "\0").stream()
                .filter(variable -> variable.startsWith(HostEnvironment.ANCESTORS + "="))
                .flatMap(variable -> Arrays.stream(
                        variable.substring(variable.indexOf('=') + 1).split("/")))
                .filter(pid -> pid.matches("[0-9]{1,18}"))
                .toList();
        return Optional.of(new ActorProcess(process, title, ancestors));
    }

    private static List<String> words(long pid, String file, String separator) {
        try {
            Path path = PROCESSES.resolve(Long.toString(pid)).resolve(file);
            return List.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split(separator));
        } catch (IOException goneOrNotLinux) {
            return List.of();
        }
    }

    /** Whether the process that has started it is gone, and the system has given it another one. */
    private boolean isOrphan() {
        String parent = process.parent().map(each -> Long.toString(each.pid())).orElse(NO_PARENT);
        return ancestors.isEmpty() ? parent.equals(NO_PARENT) : !parent.equals(ancestors.getLast());
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** {@code _subactor[name@uuid]}, with the first digits of the uuid. */
    public String title() {
        return title;
    }

    /** {@code name@uuid}, with the first digits of the uuid; as much of it as the process shows. */
    public String actor() {
        return title.startsWith(TITLE) ? title.substring(TITLE.length(), title.length() - 1) : "?";
    }

    /**
     * The ids of the processes of the actors above it, the root's first, as its parent has told it; they may have ended.
     */
    public List<Long> ancestors() {
        return ancestors.stream().map(Long::valueOf).toList();
    }

    /** When it was started; empty if it has ended. */
    public Optional<Instant> startedAt() {
        return process.info().startInstant();
    }

    /** How much processor time it has used; empty if it has ended. */
    public Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** How much memory it keeps resident, in bytes; empty if it has ended. */
    public OptionalLong residentBytes() {
        return residentBytes(pid());
    }

    /** As {@link #residentBytes()}, of any process, such as a root's. */
    public static OptionalLong residentBytes(long pid) {
        return words(pid, "status", "\n").stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    /** Whether it runs; one that has ended and waits to be reaped does not. */
    public boolean isRunning() {
        return process.isAlive() && HostProcess.isRunning(process.pid());
    }

    /** Asks it to end (SIGTERM), if it is still the process that was found. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it (SIGKILL), if it is still the process that was found. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return pid() + " " + title;
    }
}
