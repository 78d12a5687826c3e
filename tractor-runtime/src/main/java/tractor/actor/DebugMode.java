package tractor.actor;

import tractor.error.NoDebuggerException;

/** Who may be run in debug mode: nobody yet. */
final class DebugMode {
    private static final String INSTEAD =
            "leave withDebugMode(true) out; `tractor dump` shows where tasks stand, and for an IDE give the actor a"
                    + " process with withJvmArgs(\"-agentlib:jdwp=transport=dt_socket,server=y,suspend=n\")";

    private DebugMode() {}

    /** @throws NoDebuggerException if the root of a tree is to have it */
    static void refuse(RootPlan plan) {
        if (plan.spawnRules().debugMode()) {
            throw new NoDebuggerException("the tree of '" + plan.name()
                    + "' cannot be run in debug mode: this version of Tractor has no debugger; " + INSTEAD);
        }
    }

    /**
     * @param ofTree the start method of the child's tree
     * @throws NoDebuggerException if the child is to have it
     */
    static void refuse(ChildPlan plan, String ofTree) {
        ChildSettings settings = plan.settings();
        if (settings.debugMode()) {
            boolean shared =
                    SpawnBackends.method(settings.startMethod(), ofTree).equals(ThreadBackend.NAME);
            throw new NoDebuggerException("actor '" + plan.name() + "' cannot be run in debug mode: "
                    + (shared ? "started as a thread it shares a process, which a debugger holds as a whole, and " : "")
                    + "this version of Tractor has no debugger; " + INSTEAD);
        }
    }
}
