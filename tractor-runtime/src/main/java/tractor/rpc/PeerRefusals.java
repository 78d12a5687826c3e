package tractor.rpc;

/**
 * How many peers an actor has turned away since it began, and for what. Of each kind the log has the first, and later ones
 * at most every ten seconds.
 *
 * @param breaches those that broke the protocol, or asked for more than the actor's limits allow
 * @param strangers those of other users
 * @param silent those that did not introduce themselves in time
 * @param crowdedOut those that had not introduced themselves when too many others came
 */
public record PeerRefusals(long breaches, long strangers, long silent, long crowdedOut) {}
