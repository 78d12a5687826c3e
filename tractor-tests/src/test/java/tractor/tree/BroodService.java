package tractor.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.CallerContext;
import tractor.error.ContextCancelledException;
import tractor.msg.Uid;
import tractor.task.Promise;

final class BroodService implements Brood {
    static final ActorSpec<BroodPortal> BROOD = BroodPortal.serving(BroodService.class);
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);
    private static final ActorSpec<TalkPortal> TALK = TalkPortal.serving(Talker.class);

    private final Gauge waiting = new Gauge();

    @Override
    public void failTogether(int generations) throws InterruptedException {
        if (generations > 0) {
            Tractor.nursery(
                    nursery -> nursery.startActor("gen" + generations, BROOD).failTogether(generations - 1));
        } else {
            failTogether();
        }
    }

    private static void failTogether() throws InterruptedException {
        Tractor.nursery(nursery -> {
            Promise<Boolean> blocked = new Promise<>();
            nursery.runInActor("last", NODE, node -> {
                blocked.complete(true);
                try {
                    node.block();
                } finally {
                    throwFailure("the last");
                }
                return true;
            });
            nursery.runInActor("first", NODE, node -> {
                blocked.await();
                node.crash("the first");
                return true;
            });
        });
    }

    static void throwFailure(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public Sign.Over spinBelow(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException {
        return Tractor.callInNursery(
                nursery -> nursery.startActor("spinning", StubbornPortal.serving(StubbornService.class))
                        .spin(below -> {
                            ctx.started(below.first());
                            return below.result();
                        }));
    }

    @Override
    public void failWhenCancelled() throws InterruptedException {
        waiting.enter();
        try {
            new Promise<Boolean>().await();
        } finally {
            waiting.leave();
            throwFailure("to nobody");
        }
    }

    @Override
    public void awaitFailingWhenCancelled(int tasks) throws InterruptedException {
        waiting.awaitInside(inside -> inside == tasks);
    }

    @Override
    public void haveFailWhenCancelled(String actor) throws InterruptedException {
        try (BroodPortal other = Tractor.findActor(actor, BroodPortal.TYPE).orElseThrow()) {
            other.failWhenCancelled();
        }
    }

    @Override
    public void flood(int length) {
        byte[] line = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
        System.err.write(line, 0, line.length);
        System.err.flush();
    }

    @Override
    public String hold(String actor) throws InterruptedException {
        try (TalkPortal other = Tractor.waitForActor(actor, TalkPortal.TYPE)) {
            return cancellerOf(other);
        }
    }

    @Override
    public String startAndHold(String actor) throws InterruptedException {
        return Tractor.callInNursery(nursery -> cancellerOf(nursery.startActor(actor, TALK)));
    }

    /** Holds a context with an actor until somebody else ends it. */
    static String cancellerOf(TalkPortal held) throws InterruptedException {
        try {
            held.linger(CallerContext::result);
            return "nobody";
        } catch (ContextCancelledException ended) {
            return ended.canceller().map(Uid::name).orElse("somebody");
        }
    }

    @Override
    public boolean cancel(String actor) throws InterruptedException {
        try (TalkPortal other = Tractor.findActor(actor, TalkPortal.TYPE).orElseThrow()) {
            return other.cancelActor();
        }
    }

    @Override
    public Sign.Over failBeforeStarted(CalleeContext<Sign.Ready, Void, Void> ctx) throws InterruptedException {
        Tractor.nursery(nursery -> nursery.startActor("below", TALK).misbehave("fail before started", below -> {
            ctx.started(new Sign.Ready(0));
            return below.result();
        }));
        return new Sign.Over();
    }

    @Override
    public List<String> nest(int nurseries) throws InterruptedException {
        if (nurseries == 0) {
            return List.of();
        }
        return Tractor.callInNursery(nursery -> {
            NodePortal child = nursery.startActor("nested" + nurseries, NODE);
            List<String> names = new ArrayList<>(nest(nurseries - 1));
            names.add(child.name());
            nursery.cancel();
            return names;
        });
    }
}
