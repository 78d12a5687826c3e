/** Runs the examples as their reader does, and holds the documents to them. */
@NullMarked
package tractor.examples;

import org.jspecify.annotations.NullMarked;
