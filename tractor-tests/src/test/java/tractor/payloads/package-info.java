/** Payloads between processes: who runs the users' code that encodes and decodes them. */
@NullMarked
package tractor.payloads;

import org.jspecify.annotations.NullMarked;
