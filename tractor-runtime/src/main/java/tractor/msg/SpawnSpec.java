package tractor.msg;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a parent tells its child right after the handshake; the child listens, registers and serves by it.
 *
 * @param parentMainData how a Python child re-imports its parent's main module; empty between Java actors
 * @param runtimeVars the tree-wide variables, by their wire names
 * @param enableModules namespace to the file or class that serves it: the allowlist of what may be called
 * @param regAddrs the registrars' addresses
 * @param bindAddrs where to listen, null for a random address
 * @param java what our own actors add; null from peers that do not know it
 */
public record SpawnSpec(
        Map<String, @Nullable Object> parentMainData,
        Map<String, @Nullable Object> runtimeVars,
        Map<String, String> enableModules,
        List<Address> regAddrs,
        @Nullable List<Address> bindAddrs,
        @Nullable SpawnExtension java)
        implements Msg {
    public SpawnSpec {
        parentMainData = inOrder(parentMainData);
        runtimeVars = inOrder(runtimeVars);
        enableModules = inOrder(enableModules);
        regAddrs = List.copyOf(regAddrs);
        bindAddrs = bindAddrs == null ? null : List.copyOf(bindAddrs);
    }

    /** A copy that keeps the order, so that equal specs are equal bytes. */
    static <T extends @Nullable Object> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
