package tractor.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tractor.benchmarks.codec.CodecRuns;
import tractor.benchmarks.spawn.SpawnRuns;

/**
 * Measures all contenders side by side and prints a table for each row. Every contender has a client and a server
 * process from the beginning to the end; they take turns, so that whatever else the machine does hits all of them.
 * Codecs are measured within one process, by JMH.
 */
final class Benchmarks {
    private static final int STARTS_PER_ROUND = 3;
    private static final long LONGEST_WARM_UP = 4; // times the planned one

    private final Plan plan;
    private final Map<Contender, ChildJvm> clients = new EnumMap<>(Contender.class);

    private Benchmarks(Plan plan) {
        this.plan = plan;
    }

    public static void main(String[] args) throws IOException {
        Plan plan = Plan.of(args);
        Thread.ofPlatform().daemon().name("limit").start(() -> haltAfter(plan.limitSeconds()));
        System.out.println(Machine.facts());
        new Benchmarks(plan).run();
        System.out.println(Machine.load());
    }

    /** No contender may hang the run. */
    private static void haltAfter(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        System.err.println("gave up after " + seconds + " s");
        Runtime.getRuntime().halt(1);
    }

    private void run() throws IOException {
        if (plan.codecs()) {
            CodecRuns.run(plan.quick());
        }
        if (plan.spawns()) {
            SpawnRuns.run(plan.quick());
        }
        try {
            for (Row row : plan.rows()) {
                System.out.println(Table.of(row, measure(row)));
            }
        } finally {
            clients.values().forEach(ChildJvm::close);
        }
    }

    private List<Series> measure(Row row) throws IOException {
        List<Series> all = row.contenders.stream().map(Series::new).toList();
        for (Series series : all) {
            warmUp(series.contender(), row);
        }
        int turns = row == Row.START ? plan.rounds() * STARTS_PER_ROUND : plan.rounds();
        for (int turn = 0; turn < turns; turn++) {
            for (Series series : all) {
                series.turns().add(ask(series.contender(), row.lasting(plan.roundMillis())));
            }
        }
        return all;
    }

    /** Until the compilers have seen enough, which takes longer where they get no processor. */
    private void warmUp(Contender contender, Row row) throws IOException {
        long begin = System.nanoTime();
        long most = TimeUnit.MILLISECONDS.toNanos(LONGEST_WARM_UP * plan.warmUpMillis());
        long count = 0;
        do {
            count += ask(contender, row.lasting(plan.warmUpMillis())).sample().count();
        } while (row != Row.START && count < plan.warmUpCount() && System.nanoTime() - begin < most);
    }

    private Turn ask(Contender contender, String command) throws IOException {
        ChildJvm client = clients.get(contender);
        if (client == null) {
            client = new ChildJvm(contender.classPath(), contender.client, contender.jvmArguments, contender.arguments);
            clients.put(contender, client);
            client.readLine(); // it is ready
        }
        Duration before = client.cpuTime();
        Sample sample = Sample.ofLine(client.ask(command));
        return new Turn(sample, client.cpuTime().minus(before));
    }
}
