/** The rules: what a model must fulfil before anything is written for it. */
@NullMarked
package tractor.processor.check;

import org.jspecify.annotations.NullMarked;
