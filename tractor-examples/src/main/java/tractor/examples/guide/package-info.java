/** The snippets of the guide, compiled and run. */
@NullMarked
package tractor.examples.guide;

import org.jspecify.annotations.NullMarked;
