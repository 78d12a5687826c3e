package tractor.benchmarks.codec;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link CodecBenchmark} and prints a table for each payload and direction. The libraries take turns, each turn in
 * a JVM of its own, so that whatever else the machine does hits all of them.
 */
public final class CodecRuns {
    /** An actor's collector; and JMH, protobuf and msgpack-core would complain of their use of Unsafe. */
    private static final String[] JVM_ARGUMENTS = {
        "-XX:+UseSerialGC", "-Xms256m", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow"
    };

    private final int turns;
    private final int warmUps;
    private final int iterations;
    private final TimeValue iteration;

    private CodecRuns(int turns, int warmUps, int iterations, int iterationMillis) {
        this.turns = turns;
        this.warmUps = warmUps;
        this.iterations = iterations;
        this.iteration = TimeValue.milliseconds(iterationMillis);
    }

    /** Takes about seven minutes, or one. */
    public static void run(boolean quick) throws IOException {
        CodecRuns runs = quick ? new CodecRuns(1, 3, 2, 200) : new CodecRuns(3, 4, 3, 500);
        try {
            for (Payload payload : Payload.values()) {
                runs.measure(payload, "encode");
                runs.measure(payload, "decode");
            }
        } catch (RunnerException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void measure(Payload payload, String direction)
            throws RunnerException, ReflectiveOperationException, IOException {
        Map<Library, CodecSeries> all = new EnumMap<>(Library.class);
        for (Library library : Library.values()) {
            Subject<?> subject = library.subject(payload);
            subject.prepare();
            all.put(library, new CodecSeries(library, subject.size()));
        }
        for (int turn = 0; turn < turns; turn++) {
            for (CodecSeries series : all.values()) {
                RunResult result = new Runner(options(series.library(), payload, direction)).runSingle();
                series.add(result.getPrimaryResult().getScore(), allocated(result));
            }
        }
        System.out.println(CodecSeries.table(direction + " " + payload.title, all.values()));
    }

    /** JMH leaves the figure out when there is nothing to tell. */
    private static double allocated(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? 0 : bytes.getScore();
    }

    private Options options(Library library, Payload payload, String direction) {
        return new OptionsBuilder()
                .include(CodecBenchmark.class.getName() + "." + direction + "$")
                .param("library", library.name())
                .param("payload", payload.name())
                .forks(1)
                .warmupIterations(warmUps)
                .warmupTime(iteration)
                .measurementIterations(iterations)
                .measurementTime(iteration)
                .jvmArgs(JVM_ARGUMENTS)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }
}
