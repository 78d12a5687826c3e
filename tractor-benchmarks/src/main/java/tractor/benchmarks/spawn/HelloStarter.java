package tractor.benchmarks.spawn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tractor.benchmarks.Hello;

/** Starts JVMs that say hello, and waits for their end: the floor under the start of any process. */
final class HelloStarter implements Starter {
    @Override
    public String title() {
        return "java Hello, to its exit";
    }

    @Override
    public SpawnTurn turn() throws IOException, InterruptedException {
        return new SpawnTurn(Double.NaN, run(1), run(8), run(32), Double.NaN, Double.NaN);
    }

    private static double run(int count) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new ProcessBuilder(Hello.command())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process each : all) {
            int exit = each.waitFor();
            if (exit != 0) {
                throw new IllegalStateException("exit status " + exit);
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
