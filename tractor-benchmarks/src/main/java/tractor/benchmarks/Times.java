package tractor.benchmarks;

import java.util.Arrays;
import tractor.benchmarks.Client.Caller;

/** How long each call took, in nanoseconds. Of one thread. */
final class Times {
    private long[] nanos = new long[1 << 12];
    private int count;

    /** Calls again and again until {@link System#nanoTime} has passed {@code end}. */
    static Times ofCalls(Caller caller, long end) throws Exception {
        Times times = new Times();
        long before = System.nanoTime();
        while (before - end < 0) {
            caller.call();
            long after = System.nanoTime();
            times.add(after - before);
            before = after;
        }
        return times;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void addAll(Times others) {
        nanos = Arrays.copyOf(nanos, Math.max(nanos.length, count + others.count));
        System.arraycopy(others.nanos, 0, nanos, count, others.count);
        count += others.count;
    }

    Sample over(long elapsedNanos) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Sample(count, count * 1e9 / elapsedNanos, micros(sorted, 0.50), micros(sorted, 0.99));
    }

    private static double micros(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))] / 1e3;
    }
}
