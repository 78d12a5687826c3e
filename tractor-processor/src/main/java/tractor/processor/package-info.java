/** Compile-time half of Tractor: reads actor interfaces, checks them, and writes their typed stubs. */
@NullMarked
package tractor.processor;

import org.jspecify.annotations.NullMarked;
