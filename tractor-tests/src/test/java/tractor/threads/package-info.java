/** Actors that share a process: what each has for itself, what they have in common, and what is left of them. */
@NullMarked
package tractor.threads;

import org.jspecify.annotations.NullMarked;
