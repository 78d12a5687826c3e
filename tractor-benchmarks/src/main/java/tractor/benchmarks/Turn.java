package tractor.benchmarks;

import java.time.Duration;

/**
 * One turn of one contender.
 *
 * @param sample what its client has found
 * @param cpu the processor time that all its processes together have taken meanwhile; it is hardly disturbed by what
 *     else the machine does
 */
record Turn(Sample sample, Duration cpu) {
    double cpuMicrosEach() {
        return cpu.toNanos() / 1e3 / sample.count();
    }
}
