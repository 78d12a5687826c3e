package tractor.actor;

import java.util.List;
import java.util.Map;
import tractor.msg.SpawnExtension.ServiceEntry;

/**
 * What a child is to be.
 *
 * @param name the actor's name
 * @param modules namespace to service class: what may be called
 * @param services the same by generated portal, as a Java child loads them
 * @param settings how its process is run
 */
public record ChildPlan(
        String name, Map<String, String> modules, List<ServiceEntry> services, ChildSettings settings) {}
