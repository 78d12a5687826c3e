/** The payloads of the guide travel. */
@NullMarked
package tractor.examples.payloads;

import org.jspecify.annotations.NullMarked;
