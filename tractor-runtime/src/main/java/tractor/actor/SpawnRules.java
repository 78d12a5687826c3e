package tractor.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import tractor.spawn.ProcessBackend;
import tractor.spawn.StandardStreams;

/**
 * How the actors of a tree are started, and what each is told then.
 *
 * @param startMethod the name of the backend that starts them, unless one is told otherwise
 * @param aotCache whether they may have a cache of the runtime's classes
 * @param spares how many spare processes a root keeps, if its actors take any; its own affair
 * @param asRoot whether the actor that these rules are for has its environment, directory, streams and JVM options from the
 *     root, so that a process that the root has started could be its child's
 * @param stackOnSignal whether their processes write a dump when they are sent SIGUSR1
 * @param debugMode whether a debugger is to hold tasks that fail
 * @param vars the program's own variables, by name, as text
 */
public record SpawnRules(
        String startMethod,
        boolean aotCache,
        int spares,
        boolean asRoot,
        boolean stackOnSignal,
        boolean debugMode,
        Map<String, String> vars) {
    private static final int SPARES = 2;

    public static final SpawnRules DEFAULT =
            new SpawnRules(ProcessBackend.NAME, true, SPARES, true, false, false, Map.of());

    private static final String START_METHOD = "start_method";
    private static final String AOT_CACHE = "aot_cache";
    private static final String AS_ROOT = "as_root";
    private static final String VAR = "var.";

    public SpawnRules {
        vars = Map.copyOf(vars);
    }

    public SpawnRules withStartMethod(String method) {
        return new SpawnRules(method, aotCache, spares, asRoot, stackOnSignal, debugMode, vars);
    }

    public SpawnRules withAotCache(boolean wanted) {
        return new SpawnRules(startMethod, wanted, spares, asRoot, stackOnSignal, debugMode, vars);
    }

    public SpawnRules withSpares(int number) {
        return new SpawnRules(startMethod, aotCache, number, asRoot, stackOnSignal, debugMode, vars);
    }

    SpawnRules withStackOnSignal(boolean wanted) {
        return new SpawnRules(startMethod, aotCache, spares, asRoot, wanted, debugMode, vars);
    }

    /** With dumps on SIGUSR1. */
    public SpawnRules enableStackOnSignal() {
        return withStackOnSignal(true);
    }

    public SpawnRules withDebugMode(boolean wanted) {
        return new SpawnRules(startMethod, aotCache, spares, asRoot, stackOnSignal, wanted, vars);
    }

    /** As they are for a child with these settings. */
    SpawnRules of(ChildSettings child) {
        boolean same = asRoot
                && child.jvmArgs().isEmpty()
                && child.environment().isEmpty()
                && child.directory() == null
                && child.streams().equals(StandardStreams.INHERITED);
        return new SpawnRules(startMethod, aotCache, spares, same, stackOnSignal, debugMode, vars)
                .withVars(child.vars());
    }

    /** With these variables, besides the others or instead of those of the same names. */
    public SpawnRules withVars(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(vars);
        all.putAll(more);
        return new SpawnRules(startMethod, aotCache, spares, asRoot, stackOnSignal, debugMode, all);
    }

    /** The rules as a parent hands them to its child. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(START_METHOD, startMethod);
        options.put(AS_ROOT, Boolean.toString(asRoot));
        options.put(AOT_CACHE, Boolean.toString(aotCache));
        for (Map.Entry<String, String> each : vars.entrySet()) {
            options.put(VAR + each.getKey(), each.getValue());
        }
        return options;
    }

    /** The inverse of {@link #options}; what is missing is as by default. */
    static SpawnRules of(Map<String, String> options) {
        Map<String, String> vars = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : options.entrySet()) {
            if (each.getKey().startsWith(VAR)) {
                vars.put(each.getKey().substring(VAR.length()), each.getValue());
            }
        }
        return new SpawnRules(
                options.getOrDefault(START_METHOD, DEFAULT.startMethod),
                Boolean.parseBoolean(options.getOrDefault(AOT_CACHE, "true")),
                SPARES,
                Boolean.parseBoolean(options.get(AS_ROOT)),
                false, // it is told as the original does, among the tree's variables
                false,
                vars);
    }
}
