/** Tests of Jackson's types as payloads. */
@NullMarked
package tractor.jackson;

import org.jspecify.annotations.NullMarked;
