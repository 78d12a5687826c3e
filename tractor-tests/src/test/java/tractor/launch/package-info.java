/** How a child's process is launched: with which classes, options and streams, and from which cache. */
@NullMarked
package tractor.launch;

import org.jspecify.annotations.NullMarked;
