/** The quickstart, run as its reader does, and ended half-way as its reader may. */
@NullMarked
package tractor.examples.quickstart;

import org.jspecify.annotations.NullMarked;
