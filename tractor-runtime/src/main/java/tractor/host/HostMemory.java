package tractor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the machine, or the container, has left. */
public final class HostMemory {
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";
    private static final Path LIMIT = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path USED = Path.of("/sys/fs/cgroup/memory.current");
    private static final int KIB = 1024;

    private HostMemory() {}

    /** Whether so many bytes are left, as far as the system tells. */
    public static boolean has(long bytes) {
        return ofMachine() >= bytes && ofContainer() >= bytes;
    }

    private static long ofMachine() {
        try {
            for (String line : Files.readAllLines(MACHINE)) {
                if (line.startsWith(AVAILABLE)) {
                    return number(line.substring(AVAILABLE.length()).replace("kB", "")) * KIB;
                }
            }
        } catch (IOException | NumberFormatException unknown) {
            // not Linux
        }
        return Long.MAX_VALUE;
    }

    /** What is used counts files that the system would drop. */
    private static long ofContainer() {
        try {
            return number(Files.readString(LIMIT)) - number(Files.readString(USED));
        } catch (IOException | NumberFormatException noLimit) {
            return Long.MAX_VALUE;
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.strip());
    }
}
