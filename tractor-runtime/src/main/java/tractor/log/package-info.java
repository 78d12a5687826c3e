/** A thin front over {@code java.util.logging} with the runtime's own levels. */
@NullMarked
package tractor.log;

import org.jspecify.annotations.NullMarked;
