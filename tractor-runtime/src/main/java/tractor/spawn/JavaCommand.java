package tractor.spawn;

import java.util.ArrayList;
import java.util.List;
import tractor.host.HostEnvironment;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;
import tractor.msg.Uid;

/**
 * The command line of a child: this JVM's own launcher and paths, small defaults, the entry point, and arguments as the
 * original writes them, so that {@code pgrep -fa '_subactor\['} and {@code pgrep -fa tractor._child} find every actor
 * from its first instant. What else the child must know comes in its {@code SpawnSpec}; secrets never stand here.
 */
final class JavaCommand {
    /** Stands on the command line of every actor but the root. */
    static final String MARK = "tractor._child";

    private static final String COLLECTOR = "-XX:+UseSerialGC";
    private static final String HEAP = "-Xms16m";

    /** What a child's JVM is like, unless it is told otherwise. */
    static final List<String> DEFAULTS = List.of(COLLECTOR, HEAP, "-XX:+ExitOnOutOfMemoryError");

    private static final String PARALLELISM = "-Djdk.virtualThreadScheduler.parallelism=";
    private static final String CARRIERS = "-Djdk.virtualThreadScheduler.maxPoolSize=";

    private JavaCommand() {}

    /**
     * The words of the command line.
     *
     * @param inherited the options that the child takes over from this process
     * @param paths the options that tell where its classes are
     */
    static List<String> of(SpawnRequest request, List<String> inherited, List<String> paths) {
        List<String> command = java(inherited, request.jvmArgs(), request.parallelism(), paths);
        addEntry(command, request.mainModule(), request.mainClass());
        command.addAll(words(request.uid(), request.parent()));
        return command;
    }

    /** The same of a spare, with room for the words of the actor whose process it is to become. */
    static List<String> of(SparePlan plan, List<String> inherited, List<String> paths) {
        List<String> command = java(inherited, List.of(), 1, paths);
        addEntry(command, plan.mainModule(), plan.mainClass());
        command.add(Spare.MARK);
        command.add(plan.transport());
        command.add(" ".repeat(Spare.ROOM_FOR_WORDS));
        return command;
    }

    private static List<String> java(
            List<String> inherited, List<String> jvmArgs, int parallelism, List<String> paths) {
        List<String> command = new ArrayList<>();
        command.add(HostEnvironment.javaLauncher().toString());
        command.addAll(inherited);
        addDefaults(command, jvmArgs);
        command.add(PARALLELISM + parallelism);
        command.add(CARRIERS + parallelism);
        command.addAll(jvmArgs);
        command.addAll(paths);
        return command;
    }

    private static void addEntry(List<String> command, String mainModule, String mainClass) {
        if (JavaCommand.class.getModule().isNamed()) {
            command.add("--module");
            command.add(mainModule + "/" + mainClass);
        } else {
            command.add(mainClass);
        }
    }

    /** What stands behind the entry point. */
    static List<String> words(Uid uid, Address parent) {
        return List.of(
                MARK,
                "--uid",
                "(" + quoted(uid.name()) + ", " + quoted(uid.uuid()) + ")",
                "--parent_addr",
                literal(parent),
                "_subactor[" + uid.shortForm() + "]");
    }

    /** Two collectors, or a heap that begins larger than it may become, the JVM refuses. */
    private static void addDefaults(List<String> command, List<String> jvmArgs) {
        boolean collector = false;
        boolean heap = false;
        for (String arg : jvmArgs) {
            collector |= arg.startsWith("-XX:+Use") && arg.endsWith("GC");
            heap |= arg.startsWith("-Xm") || arg.startsWith("-XX:Max") || arg.startsWith("-XX:Initial");
        }
        for (String flag : DEFAULTS) {
            if (!(collector && flag.equals(COLLECTOR)) && !(heap && flag.equals(HEAP))) {
                command.add(flag);
            }
        }
    }

    /** Whether an option of this process is one that each child is given anew. */
    static boolean isSetAnew(String flag) {
        return flag.startsWith(PARALLELISM)
                || flag.startsWith(CARRIERS)
                || flag.equals("--add-modules=ALL-MODULE-PATH");
    }

    /** An address as the original's command line has it, a Python literal. */
    private static String literal(Address address) {
        return switch (address) {
            case TcpAddress tcp -> "('" + tcp.host() + "', " + tcp.port() + ")";
            case MemoryAddress memory ->
                throw new IllegalArgumentException("a process cannot reach " + memory + " in another one");
            case UdsAddress uds -> "(" + quoted(uds.directory()) + ", " + quoted(uds.file()) + ")";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
