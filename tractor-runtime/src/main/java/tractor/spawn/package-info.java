/** Starting, watching and ending the process that a child actor is. */
@NullMarked
package tractor.spawn;

import org.jspecify.annotations.NullMarked;
