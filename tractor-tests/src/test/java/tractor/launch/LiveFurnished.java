package tractor.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tractor.ActorSpec;
import tractor.RuntimeVar;
import tractor.Tractor;

/** Tells what it was asked for. */
final class LiveFurnished implements Furnished {
    static final RuntimeVar<Integer> SHARD = RuntimeVar.ofInt("shard");
    static final ActorSpec<FurnishedPortal> SPEC = FurnishedPortal.serving(LiveFurnished.class);
    static final RuntimeVar<String> TENANT = RuntimeVar.ofString("tenant");

    @Override
    public void say(String output, String error) {
        System.out.println(output);
        System.err.println(error);
    }

    @Override
    public void halt(int code) {
        Runtime.getRuntime().halt(code);
    }

    @Override
    public String property(String name) {
        return String.valueOf(System.getProperty(name));
    }

    @Override
    public List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    @Override
    public String title() {
        try {
            return Files.readString(Path.of("/proc/self/comm")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public boolean hasMapped(String suffix) {
        try {
            return Files.readAllLines(Path.of("/proc/self/maps")).stream().anyMatch(line -> line.endsWith(suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> variables(int generations) throws InterruptedException {
        List<String> all = new ArrayList<>();
        var self = Tractor.currentActor();
        self.runtimeVar(SHARD).ifPresent(value -> all.add("shard=" + value));
        self.runtimeVar(TENANT).ifPresent(value -> all.add("tenant=" + value));
        if (generations > 0) {
            Tractor.nursery(nursery -> {
                all.addAll(nursery.startActor("below", SPEC).variables(generations - 1));
                nursery.cancel();
            });
        }
        return all;
    }

    @Override
    public void holdBelow() throws InterruptedException {
        Tractor.nursery(nursery -> nursery.startActor("below", SPEC).say("up", ""));
    }

    @Override
    public String propertyBelow(String name) throws InterruptedException {
        return Tractor.callInNursery(nursery -> {
            String value = nursery.startActor("below", SPEC).property(name);
            nursery.cancel();
            return value;
        });
    }
}
