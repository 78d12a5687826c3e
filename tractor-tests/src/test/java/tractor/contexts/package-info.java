/** Contexts in trees: relayed, nested, cut off in the middle, cancelled from all sides at once. */
@NullMarked
package tractor.contexts;

import org.jspecify.annotations.NullMarked;
