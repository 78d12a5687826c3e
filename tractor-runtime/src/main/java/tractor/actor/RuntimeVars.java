package tractor.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.SpawnSpec;
import tractor.msg.TimeLimits;
import tractor.spawn.SpawnProof;
import tractor.transport.TransportProtocol;

/** The tree-wide variables of a {@link SpawnSpec}, under the original's keys, and our own options beside them. */
final class RuntimeVars {
    private static final String LIMITS = "limits";
    private static final String TREE_KEY = "tree_key";
    private static final String USE_STACKSCOPE = "use_stackscope";

    private RuntimeVars() {}

    static Map<String, @Nullable Object> of(Tree tree, TransportProtocol transport, boolean isRoot) {
        List<List<Object>> root = tree.root().stream().map(Address::unwrap).toList();
        Map<String, @Nullable Object> vars = new LinkedHashMap<>();
        vars.put("_is_root", isRoot);
        vars.put("_root_mailbox", root.isEmpty() ? null : root.getFirst());
        vars.put("_root_addrs", root);
        vars.put("_enable_tpts", List.of(transport.key()));
        vars.put(
                "_registry_addrs",
                tree.registrars().stream().map(Address::unwrap).toList());
        vars.put("_debug_mode", tree.spawnRules().debugMode());
        vars.put("repl_fixture", false);
        vars.put("use_greenback", false);
        vars.put(USE_STACKSCOPE, tree.spawnRules().stackOnSignal());
        vars.put("_is_infected_aio", false);
        return vars;
    }

    static Map<String, String> options(TimeLimits limits, Tree tree, ChildSettings settings) {
        Map<String, String> options = new LinkedHashMap<>(tree.peerRules().options());
        options.put(LIMITS, limits.format());
        options.put(TREE_KEY, tree.key());
        options.putAll(tree.spawnRules().of(settings).options());
        options.putAll(ActorLog.options(settings.logLevels()));
        return options;
    }

    /** The key of the tree, or one that nobody else knows from a parent that gave none. */
    static String treeKey(Map<String, String> options) {
        String key = options.get(TREE_KEY);
        return key == null ? SpawnProof.newToken() : key;
    }

    static TimeLimits limits(Map<String, String> options) {
        String text = options.get(LIMITS);
        return text == null ? TimeLimits.DEFAULT : TimeLimits.parse(text);
    }

    /** What the child is to listen on. */
    static TransportProtocol transport(SpawnSpec spec) {
        return spec.runtimeVars().get("_enable_tpts") instanceof List<?> keys
                        && !keys.isEmpty()
                        && keys.getFirst() instanceof String key
                ? TransportProtocol.named(key)
                : TransportProtocol.TCP;
    }

    /** How the child is to start its own, as its parent says. */
    static SpawnRules spawnRules(SpawnSpec spec, Map<String, String> options) {
        return SpawnRules.of(options)
                .withStackOnSignal(Boolean.TRUE.equals(spec.runtimeVars().get(USE_STACKSCOPE)));
    }

    static List<Address> rootAddresses(SpawnSpec spec) {
        List<Address> addresses = new ArrayList<>();
        if (spec.runtimeVars().get("_root_addrs") instanceof List<?> pairs) {
            for (Object each : pairs) {
                if (each instanceof List<?> pair) {
                    Address.wrap(pair).ifPresent(addresses::add);
                }
            }
        }
        return addresses;
    }
}
