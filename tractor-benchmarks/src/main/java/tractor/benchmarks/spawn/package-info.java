/** What it costs to start and end actors, by each start method, side by side with a bare JVM. */
@NullMarked
package tractor.benchmarks.spawn;

import org.jspecify.annotations.NullMarked;
