/** A tree of actors over UNIX sockets. */
@NullMarked
package tractor.examples.sockets;

import org.jspecify.annotations.NullMarked;
