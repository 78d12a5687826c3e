package tractor.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The actors' processes as the system shows them, by {@code /proc}: independent of what the runtime believes. */
public final class Processes {
    private static final String MARK = "_subactor[";

    private Processes() {}

    /**
     * The living actors that this JVM, or a program that it started, has started. Orphans count as well, since a child
     * stays in the process group of its dead parent.
     */
    public static List<ProcessHandle> actors() {
        String group = statField(ProcessHandle.current(), 4);
        return ProcessHandle.allProcesses()
                .filter(Processes::isActor)
                .filter(each -> statField(each, 4).equals(group))
                .toList();
    }

    /** The living actors below a process. */
    public static List<ProcessHandle> actorsBelow(ProcessHandle root) {
        return root.descendants().filter(Processes::isActor).toList();
    }

    /** The actor of that name below this JVM. */
    public static ProcessHandle actor(String name) {
        return actorsBelow(ProcessHandle.current()).stream()
                .filter(each -> isActor(each, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of an actor '" + name + "'"));
    }

    /** The actor of that name below this JVM, as soon as it exists. */
    public static ProcessHandle await(String name) {
        return Await.until(
                        () -> actorsBelow(ProcessHandle.current()).stream()
                                .filter(each -> isActor(each, name))
                                .toList(),
                        found -> !found.isEmpty(),
                        "a process of an actor '" + name + "'")
                .getFirst();
    }

    /** Whether it is the process of an actor of that name. */
    public static boolean isActor(ProcessHandle process, String name) {
        return commandLine(process).contains(MARK + name + "@");
    }

    /** The process of that id. */
    public static ProcessHandle of(long pid) {
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no process " + pid));
    }

    /** Whether it still runs; one that only waits to be reaped does not, once its last thread has ended. */
    public static boolean isRunning(ProcessHandle process) {
        String state = statField(process, 2);
        return process.isAlive() && !state.isEmpty() && !(state.equals("Z") && threads(process) <= 1);
    }

    private static int threads(ProcessHandle process) {
        String[] ids =
                Path.of("/proc", Long.toString(process.pid()), "task").toFile().list();
        return ids == null ? 0 : ids.length;
    }

    /** Waits until all of them have ended, whoever is to reap them. */
    public static void awaitEnd(Collection<ProcessHandle> processes) {
        Await.until(
                () -> processes.stream()
                        .filter(Processes::isRunning)
                        .map(Processes::commandLine)
                        .toList(),
                List::isEmpty,
                "the end of processes");
    }

    /** The running processes in whose environment the variable has the value: a program's own, and all that it has started. */
    public static List<ProcessHandle> withVariable(String name, String value) {
        return ProcessHandle.allProcesses()
                .filter(each ->
                        Arrays.asList(read(each, "environ").split("\0", -1)).contains(name + "=" + value))
                .filter(Processes::isRunning)
                .toList();
    }

    /** Waits until a process that was sent SIGSTOP has stopped, or ended. */
    public static void awaitStop(ProcessHandle process) {
        Await.until(
                () -> statField(process, 2),
                state -> state.equals("T") || !isRunning(process),
                "the stop of " + commandLine(process));
    }

    /** Sends a signal, named as {@code kill} names it, to all of them at once. */
    public static void signal(String signal, Collection<ProcessHandle> processes)
            throws IOException, InterruptedException {
        List<String> targets =
                processes.stream().map(each -> Long.toString(each.pid())).toList();
        kill(signal, targets);
    }

    /** Sends a signal to all processes of a group, as a terminal does. */
    public static void signalGroup(String signal, long group) throws IOException, InterruptedException {
        kill(signal, List.of("-" + group));
    }

    private static void kill(String signal, List<String> targets) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal, "--"));
        command.addAll(targets);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " failed with " + code);
        }
    }

    private static boolean isActor(ProcessHandle process) {
        return commandLine(process).contains(MARK);
    }

    /** The words of its command line, with a space between them; empty when it is gone. */
    public static String commandLine(ProcessHandle process) {
        return read(process, "cmdline").replace('\0', ' ');
    }

    /** A field of {@code /proc/<pid>/stat}, counted from 0; empty when the process is gone. */
    private static String statField(ProcessHandle process, int index) {
        String stat = read(process, "stat");
        int afterName = stat.lastIndexOf(')');
        if (afterName < 0) {
            return "";
        }
        return Arrays.asList(stat.substring(afterName + 2).split(" ")).get(index - 2);
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
