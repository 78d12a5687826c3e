/** Frames that no peer of ours sends, by the million: whatever comes is decoded or refused, within a budget. */
@NullMarked
package tractor.fuzz;

import org.jspecify.annotations.NullMarked;
