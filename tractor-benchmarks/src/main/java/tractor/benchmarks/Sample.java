package tractor.benchmarks;

/**
 * What one measurement of one contender found.
 *
 * @param count how many calls, items or starts it made
 * @param perSecond calls, items or starts per second
 * @param p50 the median time of one of them in microseconds; NaN where they are not timed one by one
 * @param p99 the time in microseconds that all but one in a hundred stayed within
 */
record Sample(long count, double perSecond, double p50, double p99) {
    /** A sample of things that happened so many times in so many nanoseconds. */
    static Sample ofRate(long count, long nanos) {
        return new Sample(count, count * 1e9 / nanos, Double.NaN, Double.NaN);
    }

    String toLine() {
        return count + " " + perSecond + " " + p50 + " " + p99;
    }

    static Sample ofLine(String line) {
        String[] words = line.split(" ", 4);
        return new Sample(
                Long.parseLong(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }
}
