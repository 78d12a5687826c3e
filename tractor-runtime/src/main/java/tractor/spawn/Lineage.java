package tractor.spawn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tractor.host.HostEnvironment;

/**
 * Which actors live in which processes, by the environment of those that were started below them; for tools that are given
 * a process id. Needs Linux: elsewhere nothing is known.
 *
 * @param pids of the processes above an actor, the root's first, and its own
 * @param uuids of the actors in them
 */
record Lineage(List<String> pids, List<String> uuids) {
    /** What the environment of a process says; empty if it says nothing, or of actors that share a process. */
    static Optional<Lineage> of(ProcessHandle process) {
        String pid = Long.toString(process.pid());
        try {
            List<String> variables =
                    List.of(Files.readString(Path.of("/proc", pid, "environ"), StandardCharsets.ISO_8859_1)
                            .split("\0", -1));
            List<String> above = parts(variables, HostEnvironment.ANCESTORS);
            List<String> uuids = parts(variables, HostEnvironment.LINEAGE);
            return above.isEmpty() || uuids.size() != above.size() + 1
                    ? Optional.empty()
                    : Optional.of(new Lineage(
                            Stream.concat(above.stream(), Stream.of(pid)).toList(), uuids));
        } catch (IOException goneOrNotLinux) {
            return Optional.empty();
        }
    }

    private static List<String> parts(List<String> variables, String name) {
        return variables.stream()
                .filter(variable -> variable.startsWith(name + "="))
                .flatMap(variable ->
                        Stream.of(variable.substring(name.length() + 1).split("/", -1)))
                .toList();
    }

    /** The uuid of the actor in a process, if it is one of these. */
    Optional<String> uuidOf(long pid) {
        int at = pids.indexOf(Long.toString(pid));
        return at < 0 ? Optional.empty() : Optional.of(uuids.get(at));
    }
}
