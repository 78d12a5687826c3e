package tractor.spawn;

import java.util.ArrayList;
import java.util.List;
import tractor.host.HostEnvironment;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;

/**
 * The command line of a child: this JVM's own launcher and paths, small defaults, the entry point, and arguments as the
 * original writes them, so that {@code pgrep -fa '_subactor\['} and {@code pgrep -fa tractor._child} find every actor
 * from its first instant. What else the child must know comes in its {@code SpawnSpec}; secrets never stand here.
 */
final class JavaCommand {
    /** Stands on the command line of every actor but the root. */
    static final String MARK = "tractor._child";

    private JavaCommand() {}

    static List<String> of(SpawnRequest request, List<String> inherited) {
        List<String> command = new ArrayList<>();
        command.add(HostEnvironment.javaLauncher().toString());
        command.addAll(inherited);
        command.add("-XX:+UseSerialGC");
        command.add("-Xms16m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Djdk.virtualThreadScheduler.parallelism=" + request.parallelism());
        command.add("-Djdk.virtualThreadScheduler.maxPoolSize=" + request.parallelism());
        command.addAll(request.jvmArgs());
        addEntryPoint(command, request);
        command.add(MARK);
        command.add("--uid");
        command.add(
                "(" + quoted(request.uid().name()) + ", " + quoted(request.uid().uuid()) + ")");
        command.add("--parent_addr");
        command.add(literal(request.parent()));
        command.add("_subactor[" + request.uid().shortForm() + "]");
        return command;
    }

    private static void addEntryPoint(List<String> command, SpawnRequest request) {
        if (JavaCommand.class.getModule().isNamed()) {
            HostEnvironment.modulePath().ifPresent(path -> {
                command.add("--module-path");
                command.add(path);
            });
            command.add("--add-modules");
            command.add("ALL-MODULE-PATH");
        }
        if (!HostEnvironment.classPath().isEmpty()) {
            command.add("-cp");
            command.add(HostEnvironment.classPath());
        }
        if (JavaCommand.class.getModule().isNamed()) {
            command.add("--module");
            command.add(request.mainModule() + "/" + request.mainClass());
        } else {
            command.add(request.mainClass());
        }
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
