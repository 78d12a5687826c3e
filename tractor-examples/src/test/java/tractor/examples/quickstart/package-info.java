/** Runs the quickstart as its reader does, and ends it half-way as its reader may. */
@NullMarked
package tractor.examples.quickstart;

import org.jspecify.annotations.NullMarked;
