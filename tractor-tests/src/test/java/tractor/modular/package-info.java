/** A program that the tests make a module of. */
@NullMarked
package tractor.modular;

import org.jspecify.annotations.NullMarked;
