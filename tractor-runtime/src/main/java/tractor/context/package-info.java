/** The cross-actor pair of linked tasks: contexts, their streams and their outcomes. */
@NullMarked
package tractor.context;

import org.jspecify.annotations.NullMarked;
