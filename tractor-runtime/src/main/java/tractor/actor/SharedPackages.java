package tractor.actor;

import java.util.HashSet;
import java.util.Set;

/** The packages whose classes all actors of a process have in common: the platform's and the runtime's. */
final class SharedPackages {
    /** By name, since a program's own classes may lie in the same jar, and in packages beside these. */
    static final Set<String> OF_RUNTIME = Set.of(
            "tractor",
            "tractor.actor",
            "tractor.annotation",
            "tractor.channel",
            "tractor.codec",
            "tractor.context",
            "tractor.discovery",
            "tractor.dump",
            "tractor.error",
            "tractor.event",
            "tractor.host",
            "tractor.log",
            "tractor.msg",
            "tractor.rpc",
            "tractor.schema",
            "tractor.spawn",
            "tractor.task",
            "tractor.transport");

    private static final Set<String> ALL = new HashSet<>(OF_RUNTIME);

    static {
        ModuleLayer.boot().modules().stream()
                .filter(module -> isPlatform(module.getName()))
                .forEach(module -> ALL.addAll(module.getPackages()));
    }

    private SharedPackages() {}

    private static boolean isPlatform(String module) {
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    /** Whether a class of that name lies in one of them. */
    static boolean contain(String className) {
        int end = className.lastIndexOf('.');
        return end >= 0 && ALL.contains(className.substring(0, end));
    }
}
