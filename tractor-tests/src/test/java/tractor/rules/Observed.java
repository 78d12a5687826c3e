package tractor.rules;

/**
 * What the two sides of a rule observe, in the words of the table.
 *
 * @param caller what the caller's block gives
 * @param context how the context stands for the caller afterwards
 * @param callee how the callee's method ends
 */
record Observed(String caller, String context, String callee) {}
