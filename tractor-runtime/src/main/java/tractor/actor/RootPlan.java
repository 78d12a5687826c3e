package tractor.actor;

import java.util.List;
import tractor.msg.Address;
import tractor.msg.TimeLimits;

/**
 * What a root is to be.
 *
 * @param name the actor's name
 * @param registry where the registrar of the tree is, or is to be
 * @param limits how long the whole tree waits for answers
 * @param services what the root itself serves
 */
public record RootPlan(String name, List<Address> registry, TimeLimits limits, List<Service> services) {}
