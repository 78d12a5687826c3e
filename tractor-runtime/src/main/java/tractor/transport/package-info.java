/** Framed connections between actors: listeners, connections and the I/O loop that serves them. */
@NullMarked
package tractor.transport;

import org.jspecify.annotations.NullMarked;
