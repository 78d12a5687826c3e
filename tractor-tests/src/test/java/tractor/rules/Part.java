package tractor.rules;

/**
 * The callee's part in one rule.
 *
 * @param rule the rule's key
 * @param phase how far it goes before it acts or waits
 * @param act what is done then
 * @param mine whether it is the callee who does it
 * @param diary the file that it notes its end in, which outlives its process
 */
record Part(String rule, Phase phase, Act act, boolean mine, String diary) {}
