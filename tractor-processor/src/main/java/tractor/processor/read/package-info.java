/** From compiler elements to the model; the only package that looks at elements and types. */
@NullMarked
package tractor.processor.read;

import org.jspecify.annotations.NullMarked;
