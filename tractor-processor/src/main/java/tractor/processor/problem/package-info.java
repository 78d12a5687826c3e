/** The catalogue of mistakes: for each a stable tag, a sentence and a remedy. */
@NullMarked
package tractor.processor.problem;

import org.jspecify.annotations.NullMarked;
