/**
 * The face of the library: {@link tractor.Tractor} opens nurseries and finds actors, {@link tractor.ActorNursery} starts
 * and supervises child processes.
 */
@NullMarked
package tractor;

import org.jspecify.annotations.NullMarked;
