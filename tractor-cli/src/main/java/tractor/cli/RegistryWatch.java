package tractor.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tractor.Discovery;
import tractor.discovery.ActorEntry;
import tractor.msg.Uid;
import tractor.task.Tasks;

/** Tells who comes and goes. */
@Command(
        name = "watch",
        description = "Lists all registered actors, and then tells who comes and goes, until it is interrupted.",
        mixinStandardHelpOptions = true,
        footer = "%nEnds with 3 when the registrar does.")
final class RegistryWatch implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private EntryPrinter printer = new EntryPrinter();

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            description = "How often to look, default ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private double interval = 1;

    @Override
    public Integer call() throws InterruptedException {
        if (!(interval > 0)) {
            throw new IllegalArgumentException("the interval must be positive, got " + interval);
        }
        return registry.attach(this::watch);
    }

    private int watch(Discovery discovery) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Map<Uid, ActorEntry> known = new LinkedHashMap<>();
        while (!out.checkError()) { // somebody reads it
            Map<Uid, ActorEntry> now = byUid(discovery.registry());
            known.forEach((uid, entry) -> tell(out, false, entry, now.get(uid)));
            now.forEach((uid, entry) -> tell(out, true, entry, known.get(uid)));
            known.clear();
            known.putAll(now);
            Tasks.sleep(Duration.ofNanos((long) (interval * 1e9)));
        }
        return 0;
    }

    /** An entry whose addresses have changed went, and came with the new ones. */
    private void tell(PrintWriter out, boolean came, ActorEntry entry, @Nullable ActorEntry atOtherTime) {
        if (!Objects.equals(entry, atOtherTime)) {
            printer.printChange(out, came, entry);
        }
    }

    private static Map<Uid, ActorEntry> byUid(List<ActorEntry> entries) {
        Map<Uid, ActorEntry> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.uid(), entry));
        return map;
    }
}
