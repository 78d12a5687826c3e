/** Calling and being called: portals, dispatchers, and the endpoints that generated code describes. */
@NullMarked
package tractor.rpc;

import org.jspecify.annotations.NullMarked;
