/** What it costs to encode and decode payloads, side by side with other libraries, inside one JVM. */
@NullMarked
package tractor.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
