/** Tests of the processor: real sources in, diagnostics and readable sources out. */
@NullMarked
package tractor.processor;

import org.jspecify.annotations.NullMarked;
