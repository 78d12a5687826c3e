package tractor.benchmarks.spawn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what it takes to start and end actors and prints a table. The start methods, and a bare JVM, take turns, so that
 * whatever else the machine does hits all of them.
 */
public final class SpawnRuns {
    private static final List<ActorStarter> METHODS = List.of(
            new ActorStarter("process", 0),
            new ActorStarter("warm", 2),
            new ActorStarter("warm", 8),
            new ActorStarter("thread", 0));

    private SpawnRuns() {}

    /** Takes about four minutes on two quiet cores, or one and a half. */
    public static void run(boolean quick) {
        try {
            measure(quick ? 3 : 9);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void measure(int turns) throws Exception {
        Map<Starter, List<SpawnTurn>> all = new LinkedHashMap<>();
        all.put(new HelloStarter(), new ArrayList<>());
        for (ActorStarter method : METHODS) {
            all.put(method, new ArrayList<>());
        }
        for (Starter each : all.keySet()) {
            each.turn(); // the first one warms up
        }
        for (int turn = 0; turn < turns; turn++) {
            for (Map.Entry<Starter, List<SpawnTurn>> each : all.entrySet()) {
                each.getValue().add(each.getKey().turn());
            }
        }
        StringBuilder text = new StringBuilder(
                "\nstart and end of actors: least / **median** / greatest of " + turns + " turns\n\n");
        text.append(SpawnTurn.TITLES);
        all.forEach((starter, found) -> text.append(SpawnTurn.line(starter.title(), found)));
        text.append('\n');
        for (Starter each : all.keySet()) {
            double bytes = each.idleBytes();
            if (!Double.isNaN(bytes)) {
                text.append(String.format(
                        Locale.ROOT, "an idle child of %s: %.1f MiB (PSS)%n", each.title(), bytes / 1024 / 1024));
            }
        }
        System.out.print(text);
        System.out.println(ThreadCrowd.measure());
    }
}
