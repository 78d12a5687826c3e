/** Runnable documentation: each example is a program and, run by the tests, a proof that it still works. */
@NullMarked
package tractor.examples;

import org.jspecify.annotations.NullMarked;
