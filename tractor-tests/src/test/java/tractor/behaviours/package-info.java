/** The list of guarantees, held against the tests that it names. */
@NullMarked
package tractor.behaviours;

import org.jspecify.annotations.NullMarked;
