/** What tests use to speak about order and leaks without sleeping. */
@NullMarked
package tractor.testing;

import org.jspecify.annotations.NullMarked;
