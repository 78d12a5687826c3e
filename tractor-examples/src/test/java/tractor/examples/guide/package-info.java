/** Runs the snippets of the guide. */
@NullMarked
package tractor.examples.guide;

import org.jspecify.annotations.NullMarked;
