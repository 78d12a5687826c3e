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
        return new ChildSettings(
                method,
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

    /** With these options after the present ones. */
    public ChildSettings withJvmArgs(List<String> more) {
        List<String> all = new ArrayList<>(jvmArgs);
        all.addAll(more);
        return new ChildSettings(
                startMethod,
                all,
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

    /** With one more variable. */
    public ChildSettings withEnvironment(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put(name, value);
        return new ChildSettings(
                startMethod,
                jvmArgs,
                all,
                directory,
                parallelism,
                transport,
                bind,
                streams,
                logLevels,
                debugMode,
                vars);
    }

    public ChildSettings withDirectory(Path other) {
        return new ChildSettings(
                startMethod,
                jvmArgs,
                environment,
                other,
                parallelism,
                transport,
                bind,
                streams,
                logLevels,
                debugMode,
                vars);
    }

    public ChildSettings withParallelism(int carriers) {
        return new ChildSettings(
                startMethod,
                jvmArgs,
                environment,
                directory,
                carriers,
                transport,
                bind,
                streams,
                logLevels,
                debugMode,
                vars);
    }

    public ChildSettings listening(@Nullable TransportProtocol on, List<Address> at) {
        return new ChildSettings(
                startMethod, jvmArgs, environment, directory, parallelism, on, at, streams, logLevels, debugMode, vars);
    }

    public ChildSettings withStreams(StandardStreams other) {
        return new ChildSettings(
                startMethod,
                jvmArgs,
                environment,
                directory,
                parallelism,
                transport,
                bind,
                other,
                logLevels,
                debugMode,
                vars);
    }

    public ChildSettings withLogLevels(LogSpec levels) {
        return new ChildSettings(
                startMethod,
                jvmArgs,
                environment,
                directory,
                parallelism,
                transport,
                bind,
                streams,
                levels,
                debugMode,
                vars);
    }

    /** With one more variable. */
    public ChildSettings withVar(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(vars);
        all.put(name, value);
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
                all);
    }

    public ChildSettings withDebugMode(boolean wanted) {
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
                wanted,
                vars);
    }
}
