package tractor.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tractor.Tractor;
import tractor.rpc.PeerProcess;
import tractor.rpc.Portal;
import tractor.task.Promise;
import tractor.task.Tasks;

final class TreeNode implements Node {
    private final Gauge blocked = new Gauge();
    private int count;

    @Override
    public String name() {
        return Tractor.currentActor().name();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public int echo(int value) {
        return value;
    }

    @Override
    public String listensAt() {
        return Tractor.currentActor().acceptAddress().toString();
    }

    @Override
    public String listensAtBelow(String child) throws InterruptedException {
        return Tractor.callInNursery(nursery -> {
            NodePortal below = nursery.startActor(child, NodePortal.serving(TreeNode.class));
            String address = below.listensAt();
            below.cancelActor();
            return address;
        });
    }

    @Override
    public int echoAt(String actor, int value) throws InterruptedException {
        try (NodePortal other = Tractor.findActor(actor, NodePortal.TYPE).orElseThrow()) {
            return other.echo(value);
        }
    }

    @Override
    public List<Long> processOf(String actor) throws InterruptedException {
        try (NodePortal other = Tractor.findActor(actor, NodePortal.TYPE).orElseThrow()) {
            PeerProcess process = other.portal().process().orElseThrow();
            return List.of(process.pid(), process.proved() ? 1L : 0L);
        }
    }

    @Override
    public void block() throws InterruptedException {
        blocked.enter();
        try {
            new Promise<Boolean>().await();
        } finally {
            blocked.leave();
        }
    }

    @Override
    public int blocked() {
        return blocked.inside();
    }

    @Override
    public void awaitBlocked(int tasks) throws InterruptedException {
        blocked.awaitInside(inside -> inside == tasks);
    }

    @Override
    public int dialogsWithRoot() throws InterruptedException {
        Portal root = Tractor.findActor("root", NodePortal.TYPE).orElseThrow().portal();
        return root.channel().dialogs();
    }

    @Override
    public void crash(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public void crashBelow(int generations, String message) throws InterruptedException {
        if (generations == 0) {
            throw new IllegalStateException(message);
        }
        Tractor.nursery(nursery -> nursery.startActor("gen" + generations, NodePortal.serving(TreeNode.class))
                .crashBelow(generations - 1, message));
    }

    @Override
    public void holdBelow(int generations) throws InterruptedException {
        if (generations == 0) {
            block();
        } else {
            Tractor.nursery(nursery -> nursery.startActor("gen" + generations, NodePortal.serving(TreeNode.class))
                    .holdBelow(generations - 1));
        }
    }

    @Override
    public List<String> namesBelow(int generations) throws InterruptedException {
        if (generations == 0) {
            return List.of(name());
        }
        return Tractor.callInNursery(nursery -> {
            NodePortal child = nursery.startActor("gen" + generations, NodePortal.serving(TreeNode.class));
            List<String> names = new ArrayList<>(child.namesBelow(generations - 1));
            names.add(name());
            child.cancelActor();
            return names;
        });
    }

    @Override
    public String logbookBelow() throws InterruptedException {
        Tractor.nursery(nursery ->
                nursery.startActor("below", NodePortal.serving(TreeNode.class)).cancelActor());
        return LogbookBackend.entries();
    }

    @Override
    public void startHatchling() throws InterruptedException {
        Tractor.nursery(nursery -> nursery.startActor("hatchling", BornPortal.serving(Hatchling.class)));
    }

    @Override
    public void blockAt(String actor) throws InterruptedException {
        try (NodePortal other = Tractor.findActor(actor, NodePortal.TYPE).orElseThrow()) {
            other.block();
        }
    }

    @Override
    public void halt(int code, String lastWords) {
        System.err.println(lastWords);
        Runtime.getRuntime().halt(code);
    }

    @Override
    public void exit(int code) {
        System.exit(code);
    }

    @Override
    public void exitSoon(int code) {
        Tasks.platformThread("exit", () -> System.exit(code)).start();
    }

    @Override
    public String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    @Override
    public String property(String name) {
        return Objects.requireNonNullElse(System.getProperty(name), "");
    }

    @Override
    public String directory() {
        return Path.of("").toAbsolutePath().toString();
    }

    @Override
    public int count(int steps) {
        for (int i = 0; i < steps; i++) {
            count++;
        }
        return count;
    }
}
