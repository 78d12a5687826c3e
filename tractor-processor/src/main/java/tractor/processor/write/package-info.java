/** From a model without mistakes to the sources of portal, dispatcher and payloads. */
@NullMarked
package tractor.processor.write;

import org.jspecify.annotations.NullMarked;
