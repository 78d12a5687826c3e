package tractor.benchmarks;

import java.util.concurrent.Callable;

/** Counts items as they come. */
final class Rate {
    private static final int UNTIMED = 32; // a look at the clock costs as much as taking an item out of memory

    private Rate() {}

    /** Takes items, one by one, for so long, and from the first one on. */
    static Sample of(long nanos, Callable<?> receive) throws Exception {
        receive.call();
        long begin = System.nanoTime();
        long now = begin;
        long items = 0;
        while (now - begin < nanos) {
            for (int i = 0; i < UNTIMED; i++) {
                receive.call();
            }
            items += UNTIMED;
            now = System.nanoTime();
        }
        return Sample.ofRate(items, now - begin);
    }
}
