/** Payloads that Jackson maps. */
@NullMarked
package tractor.jackson;

import org.jspecify.annotations.NullMarked;
