/** The library in three listings, as the README shows them: a contract, a service, a program. */
@NullMarked
package tractor.examples.tour;

import org.jspecify.annotations.NullMarked;
