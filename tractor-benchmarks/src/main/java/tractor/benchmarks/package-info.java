/** Figures beside figures: the same small work done by Tractor and by others, two processes each, in one run. */
@NullMarked
package tractor.benchmarks;

import org.jspecify.annotations.NullMarked;
