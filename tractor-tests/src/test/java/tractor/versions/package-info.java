/** Programs that were built from different versions of one interface. */
@NullMarked
package tractor.versions;

import org.jspecify.annotations.NullMarked;
