package tractor.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.log.LogSpec;
import tractor.msg.Address;
import tractor.msg.TimeLimits;
import tractor.transport.TransportProtocol;

/**
 * What a root is to be.
 *
 * @param name the actor's name
 * @param transport what the actors of the tree listen on, unless a child is told otherwise
 * @param registry where the registrar of the tree is, or is to be, and what the root is to it
 * @param bind where to listen when the root is not the registrar; empty for an address of its own
 * @param limits how long the whole tree waits for answers
 * @param peerRules how each actor of the tree deals with others
 * @param spawnRules how the actors of the tree are started, unless one is told otherwise
 * @param logLevels which levels of the log are on in the whole tree, null if the program does not say
 * @param services what the root itself serves
 */
public record RootPlan(
        String name,
        TransportProtocol transport,
        RegistryPlan registry,
        List<Address> bind,
        TimeLimits limits,
        PeerRules peerRules,
        SpawnRules spawnRules,
        @Nullable LogSpec logLevels,
        List<Service> services) {}
