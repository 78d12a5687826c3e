/** What the guide says of payloads, as code. */
@NullMarked
package tractor.examples.payloads;

import org.jspecify.annotations.NullMarked;
