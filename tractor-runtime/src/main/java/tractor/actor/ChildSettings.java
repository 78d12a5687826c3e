package tractor.actor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.log.LogSpec;
import tractor.msg.Address;
import tractor.spawn.StandardStreams;
import tractor.transport.TransportProtocol;

/**
 * How a child is run.
 *
 * @param startMethod the name of the backend that starts it, null for its tree's
 * @param jvmArgs further options for its JVM, after the inherited ones
 * @param environment variables added to the inherited ones
 * @param directory its working directory, null for the parent's
 * @param parallelism how many carriers its virtual threads run on
 * @param transport what it listens on, null for what its parent does
 * @param bind where it listens, empty for an address of its own
 * @param streams where its output goes
 * @param logLevels which levels of its log are on, null for those of its parent
 * @param debugMode whether a debugger is to hold its tasks that fail
 * @param vars the program's own variables for it and all below it, by name, as text
 */
public record ChildSettings(
        @Nullable String startMethod,
        List<String> jvmArgs,
        Map<String, String> environment,
        @Nullable Path directory,
        int parallelism,
        @Nullable TransportProtocol transport,
        List<Address> bind,
        StandardStreams streams,
        @Nullable LogSpec logLevels,
        boolean debugMode,
        Map<String, String> vars) {
    /** Everything as the parent has it, on one carrier. */
    public static final ChildSettings DEFAULT = new ChildSettings(
            null, List.of(), Map.of(), null, 1, null, List.of(), StandardStreams.INHERITED, null, false, Map.of());

    public ChildSettings {
        jvmArgs = List.copyOf(jvmArgs);
        environment = Map.copyOf(environment);
        bind = List.copyOf(bind);
        vars = Map.copyOf(vars);
    }

    public ChildSettings withStartMethod(String method) {
        Draft next = new Draft(this);
        next.startMethod = method;
        return next.settings();
    }

    /** With these options after the present ones. */
    public ChildSettings withJvmArgs(List<String> more) {
        Draft next = new Draft(this);
        next.jvmArgs = new ArrayList<>(jvmArgs);
        next.jvmArgs.addAll(more);
        return next.settings();
    }

    /** With one more variable. */
    public ChildSettings withEnvironment(String name, String value) {
        Draft next = new Draft(this);
        next.environment = new LinkedHashMap<>(environment);
        next.environment.put(name, value);
        return next.settings();
    }

    public ChildSettings withDirectory(Path other) {
        Draft next = new Draft(this);
        next.directory = other;
        return next.settings();
    }

    public ChildSettings withParallelism(int carriers) {
        Draft next = new Draft(this);
        next.parallelism = carriers;
        return next.settings();
    }

    public ChildSettings listening(@Nullable TransportProtocol on, List<Address> at) {
        Draft next = new Draft(this);
        next.transport = on;
        next.bind = at;
        return next.settings();
    }

    public ChildSettings withStreams(StandardStreams other) {
        Draft next = new Draft(this);
        next.streams = other;
        return next.settings();
    }

    public ChildSettings withLogLevels(LogSpec levels) {
        Draft next = new Draft(this);
        next.logLevels = levels;
        return next.settings();
    }

    /** With one more variable. */
    public ChildSettings withVar(String name, String value) {
        Draft next = new Draft(this);
        next.vars = new LinkedHashMap<>(vars);
        next.vars.put(name, value);
        return next.settings();
    }

    public ChildSettings withDebugMode(boolean wanted) {
        Draft next = new Draft(this);
        next.debugMode = wanted;
        return next.settings();
    }

    /** Settings of which some are about to be others. */
    private static final class Draft {
        private @Nullable String startMethod;
        private List<String> jvmArgs;
        private Map<String, String> environment;
        private @Nullable Path directory;
        private int parallelism;
        private @Nullable TransportProtocol transport;
        private List<Address> bind;
        private StandardStreams streams;
        private @Nullable LogSpec logLevels;
        private boolean debugMode;
        private Map<String, String> vars;

        Draft(ChildSettings from) {
            startMethod = from.startMethod;
            jvmArgs = from.jvmArgs;
            environment = from.environment;
            directory = from.directory;
            parallelism = from.parallelism;
            transport = from.transport;
            bind = from.bind;
            streams = from.streams;
            logLevels = from.logLevels;
            debugMode = from.debugMode;
            vars = from.vars;
        }

        ChildSettings settings() {
            return new ChildSettings(
                    startMethod,
                    jvmArgs,
                    environment,
                    directory,
                    parallelism,
                    transport,
                    bind,
                    streams,
                    logLevels,
                    debugMode,
                    vars);
        }
    }
}
