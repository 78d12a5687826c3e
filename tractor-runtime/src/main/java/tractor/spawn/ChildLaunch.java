package tractor.spawn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import tractor.host.HostEnvironment;

/**
 * What the children of this process have in common.
 *
 * @param inherited the JVM options that they take over from it
 * @param path where their classes are
 * @param cache the AOT cache for them, whether it is made yet or not; empty where there can be none
 */
record ChildLaunch(List<String> inherited, LaunchPath path, Optional<AotCache> cache) {
    /** Found out when the first child is started: most actors never start one. */
    static final Supplier<ChildLaunch> OF_THIS_PROCESS = () -> OfThisProcess.LAUNCH;

    private static final class OfThisProcess {
        static final ChildLaunch LAUNCH = ofThisProcess();
    }

    ChildLaunch {
        inherited = List.copyOf(inherited);
    }

    private static ChildLaunch ofThisProcess() {
        List<String> inherited = InheritedFlags.ofThisProcess();
        LaunchPath own = LaunchPath.ofThisProcess();
        Optional<AotCache> cache = HostEnvironment.isAotCacheOff() ? Optional.empty() : AotCache.of(own, inherited);
        return new ChildLaunch(inherited, own, cache);
    }

    /** A command line, and the file in which a part of it stands, to be deleted when it was read. */
    record Command(List<String> words, Optional<ArgumentFile> file) {}

    /** How to start a child. */
    Command command(SpawnRequest request) throws IOException {
        boolean cached = request.rehearsal() != null && AotCache.suits(request.jvmArgs());
        return command(cached, (flags, paths) -> JavaCommand.of(request, flags, paths));
    }

    /** How to start a spare. */
    Command spare(SparePlan plan) throws IOException {
        return command(plan.rehearsal() != null, (flags, paths) -> JavaCommand.of(plan, flags, paths));
    }

    private Command command(boolean cached, BiFunction<List<String>, List<String>, List<String>> words)
            throws IOException {
        List<String> flags = new ArrayList<>(inherited);
        LaunchPath from = path;
        if (cached && cache.isPresent() && cache.get().isUsable()) {
            flags.addAll(cache.get().options());
            from = path.startingWith(cache.get().jars());
        }
        ArgumentFile.Options paths = ArgumentFile.shorten(from.options());
        return new Command(words.apply(flags, paths.words()), paths.file());
    }
}
