/** Runs the three listings. */
@NullMarked
package tractor.examples.tour;

import org.jspecify.annotations.NullMarked;
