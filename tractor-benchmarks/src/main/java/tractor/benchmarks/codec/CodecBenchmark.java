package tractor.benchmarks.codec;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: one value encoded, or decoded. A fork knows one library and one payload. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    @Param
    public Library library = Library.TRACTOR;

    @Param
    public Payload payload = Payload.RECORD;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first
    private Subject<?> subject;

    @Setup
    public void prepare() throws ReflectiveOperationException, IOException {
        subject = library.subject(payload);
        subject.prepare();
    }

    @Benchmark
    public int encode() throws IOException {
        return subject.encodeNext();
    }

    @Benchmark
    public Object decode() throws IOException {
        return subject.decodeNext();
    }
}
