/** A small market-data tree of five processes: calls, streams, discovery by name, and a crash that unwinds it. */
@NullMarked
package tractor.examples.quickstart;

import org.jspecify.annotations.NullMarked;
