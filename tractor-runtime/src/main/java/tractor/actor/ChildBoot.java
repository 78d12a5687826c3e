package tractor.actor;

import java.util.List;
import tractor.channel.Channel;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.SpawnExtension;
import tractor.msg.SpawnSpec;

/** The boot of a child, in whatever it lives: dials the parent, proves itself, takes its instructions and follows them. */
final class ChildBoot {
    private static final TractorLog LOG = TractorLog.of("actor");

    private ChildBoot() {}

    /**
     * Boots the actor, on the current thread.
     *
     * @return whether it serves; if it does not, its parent has been told why
     * @throws InterruptedException when the thread is interrupted; the actor does not serve, and is to be shut down
     */
    static boolean run(ActorRuntime actor, Address parent, String token) throws InterruptedException {
        try {
            Channel link = actor.channels().dialParent(parent, actor.channels().new ParentLink(token, actor.aid()));
            SpawnSpec spec = awaitInstructions(actor, link);
            SpawnExtension java = spec.java();
            if (java == null) {
                throw new IllegalStateException("the parent sent no instructions for a Java actor");
            }
            SpawnRules spawnRules = SignalDumps.arm(actor, RuntimeVars.spawnRules(spec, java.options()));
            actor.join(
                    new Tree(
                            spec.regAddrs(),
                            RuntimeVars.rootAddresses(spec),
                            RuntimeVars.transport(spec),
                            PeerRules.of(java.options()),
                            spawnRules,
                            RuntimeVars.treeKey(java.options())),
                    RuntimeVars.limits(java.options()));
            if (!actor.habitat().isShared()) { // else it has the log of its process
                ActorLog.adopt(java.options());
            }
            actor.listen(spec.bindAddrs() == null ? List.of() : spec.bindAddrs());
            actor.openRegistry();
            ClassLoader loader = actor.habitat().loader();
            ServiceBoot.construct(actor, () -> ServiceLoading.load(java.services(), loader));
            actor.register();
            actor.booted().complete(true);
            return true;
        } catch (RuntimeException failure) { // no user code runs here: the runtime's own, which the parent is to know
            LOG.runtime(() -> actor.uid() + " could not boot: " + failure);
            actor.booted().fail(failure);
            return false;
        }
    }

    private static SpawnSpec awaitInstructions(ActorRuntime actor, Channel link) throws InterruptedException {
        if (!actor.instructions().await(actor.limits().handshake())) {
            link.abort("the parent sent no instructions in time");
        }
        return actor.instructions().await();
    }
}
