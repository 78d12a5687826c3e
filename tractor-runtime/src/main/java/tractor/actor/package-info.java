/** One running actor in this process: boot, peers, children, services and the end. Not exported. */
@NullMarked
package tractor.actor;

import org.jspecify.annotations.NullMarked;
