/** Programs of their own, started one by one, that meet at a registry address. */
@NullMarked
package tractor.programs;

import org.jspecify.annotations.NullMarked;
