/** Holds the shape of the house: who may import whom, what is touched where, how long a file may be. */
@NullMarked
package tractor.floors;

import org.jspecify.annotations.NullMarked;
