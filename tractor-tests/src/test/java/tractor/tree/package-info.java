/** Trees of real processes: what a caller sees, and what is left when something goes wrong. */
@NullMarked
package tractor.tree;

import org.jspecify.annotations.NullMarked;
