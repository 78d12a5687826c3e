/** The fault matrix: what strikes whom, when and how deep, and what must come of it. See {@code docs/fault-matrix.md}. */
@NullMarked
package tractor.faults;

import org.jspecify.annotations.NullMarked;
